using Acornima;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Pages;

/// <summary>One sign that a browser does not know silences the whole file; so every script is read as Chromium 64 reads it, which knows the language of 2018.</summary>
public sealed class ScriptAgeTests
{
    // Came after Chromium 64, by the tables of MDN. What is asked for before it is called is named with the question.
    private static readonly string[] Newer =
    [
        "globalThis", "replaceAll(", "replaceChildren(", ".at(", ".flat(", ".flatMap(", "fromEntries(", "matchAll(", "allSettled(", "structuredClone(", "queueMicrotask(", "checkVisibility(", "toggleAttribute(",
        "ariaInvalid", "ariaLabel", "inert", ".findLast(", "trimStart(", "trimEnd(", "requestSubmit(",
    ];

    public static TheoryData<string> Scripts => [.. Repository.Files("src/CampaignSite/wwwroot/js", ".js")];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Every_script_is_in_the_language_of_2018(string path)
    {
        var parser = new Parser(new ParserOptions { EcmaVersion = EcmaVersion.ES2018 });
        var script = Repository.Read(path);

        var program = script.Contains("export ", StringComparison.Ordinal) ? parser.ParseModule(script) : (Acornima.Ast.Program)parser.ParseScript(script);

        Assert.NotEmpty(program.Body);
    }

    [Theory]
    [InlineData("a?.b;")]
    [InlineData("a ?? b;")]
    [InlineData("try { a(); } catch { b(); }")]
    public void The_parser_refuses_what_came_later(string script) =>
        Assert.Throws<SyntaxErrorException>(() => new Parser(new ParserOptions { EcmaVersion = EcmaVersion.ES2018 }).ParseScript(script));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void No_script_calls_what_came_later(string path) =>
        Assert.Equal([], Newer.Where(name => Repository.Read(path).Contains(name, StringComparison.Ordinal)));
}
