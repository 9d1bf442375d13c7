using Acornima;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Architecture;

/// <summary>One word that a browser does not know silences the whole script it stands in. The floor: decisions 103 and 104.</summary>
public sealed class ScriptSyntaxTests
{
    private const string Folder = "src/CampaignSite/wwwroot/js/";

    [Fact]
    public void N13_the_script_of_the_way_out_is_understood_by_browsers_of_2009() => Parse("leave.js", EcmaVersion.ES5);

    [Fact]
    public void The_other_scripts_are_understood_by_browsers_of_2020()
    {
        var others = Repository.Files("src/CampaignSite/wwwroot", ".js").Select(path => Path.GetFileName(path))
            .Where(name => name != "leave.js");

        Assert.All(others, name => Parse(name, EcmaVersion.ES11));
    }

    [Fact]
    public async Task N13_the_script_of_the_way_out_waits_for_no_other_and_has_no_part_in_another()
    {
        await using var site = await RunningSite.StartAsync();
        var page = await site.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        var tags = page.Split('\n').Where(line => line.Contains("<script src", StringComparison.Ordinal)).ToList();

        Assert.Contains("/js/leave.", tags[0], StringComparison.Ordinal);
        Assert.Contains(" async", tags[0], StringComparison.Ordinal);
        Assert.All(
            Repository.Files("src/CampaignSite/wwwroot", ".js").Where(path => !path.EndsWith("/leave.js", StringComparison.Ordinal)),
            path => Assert.DoesNotContain("'leave'", Repository.Read(path), StringComparison.Ordinal));
    }

    // Throws SyntaxErrorException, with line and column, at the first word that is newer.
    private static void Parse(string name, EcmaVersion version)
    {
        var parser = new Parser(new ParserOptions { EcmaVersion = version });
        var script = Repository.Read(Folder + name);

        // Only letter.js is loaded as a module, which is more than a script may have.
        Assert.NotEmpty((name == "letter.js" ? (Acornima.Ast.Program)parser.ParseModule(script) : parser.ParseScript(script)).Body);
    }
}
