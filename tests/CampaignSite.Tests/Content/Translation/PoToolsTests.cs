using System.Text.RegularExpressions;
using CampaignSite.Content.Translation.Po;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content.Translation;

/// <summary>The shipped campaign out, through the tools of translators, and in again.</summary>
[Trait("Category", "Process")]
public sealed partial class PoToolsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _content;
    private readonly string _po;

    public PoToolsTests()
    {
        (_content, _po) = (PoTools.Copy(Repository.PathOf("content"), _folder.At("content")), _folder.At("ru.po"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact(Skip = PoTools.GettextMissing, SkipUnless = nameof(PoTools.HasGettext), SkipType = typeof(PoTools))]
    public async Task Gettext_finds_nothing_wrong_and_nothing_to_change()
    {
        await ExportAsync();

        var checkedBy = PoTools.Run("msgfmt", "--check", "--statistics", "-o", _folder.At("ru.mo"), _po);
        PoTools.Run("msgcat", "--no-wrap", "-o", _folder.At("cat.po"), _po);

        Assert.Matches(@"\A\d+ translated messages\.\n\z", checkedBy);
        Assert.Equal(await File.ReadAllTextAsync(_po, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(_folder.At("cat.po"), TestContext.Current.CancellationToken));
    }

    [Fact(Skip = PoTools.GettextMissing, SkipUnless = nameof(PoTools.HasGettext), SkipType = typeof(PoTools))]
    public async Task Wrapped_merged_and_filtered_by_gettext_it_comes_in_without_a_change()
    {
        await ExportAsync();
        PoTools.Run("msgcat", "--width=60", "-o", _folder.At("wrapped.po"), _po);
        PoTools.Run("msgmerge", "--quiet", "--previous", "-o", _folder.At("merged.po"), _folder.At("wrapped.po"), _po);
        PoTools.Run("msgattrib", "--translated", "--no-obsolete", "-o", _folder.At("kept.po"), _folder.At("merged.po"));

        await AssertChangesNothingAsync(_folder.At("kept.po"));
    }

    [Fact(Skip = PoTools.GettextMissing, SkipUnless = nameof(PoTools.HasGettext), SkipType = typeof(PoTools))]
    public async Task An_older_file_merged_with_a_new_one_gives_what_is_to_do_as_fuzzy_and_that_is_not_taken_in()
    {
        await ExportAsync();
        File.Copy(_po, _folder.At("old.po"));
        var about = Path.Combine(_content, "texts/about.en.md");
        var paragraph = "We are independent volunteers.";
        await File.WriteAllTextAsync(about, File.ReadAllText(about).Replace(paragraph, "We are a few independent volunteers.", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(paragraph, File.ReadAllText(about), StringComparison.Ordinal);
        var before = PoTools.Bytes(_content);
        await ExportAsync();
        PoTools.Run("msgmerge", "--quiet", "--previous", "-o", _folder.At("merged.po"), _folder.At("old.po"), _po);

        var import = await ImportAsync(_folder.At("merged.po"));

        Assert.Single(PoReader.Read(await File.ReadAllTextAsync(_folder.At("merged.po"), TestContext.Current.CancellationToken)), entry => entry.IsFuzzy);
        Assert.StartsWith("0 taken in", import.Output, StringComparison.Ordinal);
        Assert.Equal(before, PoTools.Bytes(_content));
    }

    [Fact(Skip = PoTools.ToolkitMissing, SkipUnless = nameof(PoTools.HasToolkit), SkipType = typeof(PoTools))]
    public async Task The_parser_of_Weblate_writes_it_back_and_it_comes_in_without_a_change()
    {
        await ExportAsync();
        PoTools.Run("/usr/bin/python3", "-c",
            "import sys; from translate.storage import pypo; s = pypo.pofile.parsefile(sys.argv[1]); s.updateheader(add=True, X_Generator='Weblate 5'); open(sys.argv[2], 'wb').write(bytes(s))", _po, _folder.At("weblate.po"));

        Assert.Contains("X-Generator: Weblate", await File.ReadAllTextAsync(_folder.At("weblate.po"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await AssertChangesNothingAsync(_folder.At("weblate.po"));
    }

    [Fact(Skip = PoTools.ToolkitMissing, SkipUnless = nameof(PoTools.HasToolkit), SkipType = typeof(PoTools))]
    public async Task The_toolkit_counts_every_message_and_its_filters_find_no_lost_variable()
    {
        await ExportAsync();

        var count = PoTools.Run("pocount", "--no-color", "--csv", _po);
        PoTools.Run("pofilter", "--progress=none", "-t", "variables", "-t", "newlines", "-t", "escapes", _po, _folder.At("filtered.po"));

        var messages = PoReader.Read(await File.ReadAllTextAsync(_po, TestContext.Current.CancellationToken)).Count - 1;
        Assert.Contains($", {messages}, ", count, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("filtered.po")), "pofilter found messages that lost a variable, an escape or a line.");
    }

    [Fact(Skip = PoTools.ToolkitMissing, SkipUnless = nameof(PoTools.HasToolkit), SkipType = typeof(PoTools))]
    public async Task A_translation_whose_citations_and_names_a_tool_has_replaced_is_taken_in_only_where_it_keeps_them()
    {
        await ExportAsync();
        PoTools.Run("podebug", "--progress=none", "--rewrite=unicode", _po, _folder.At("debug.po"));

        var import = await ImportAsync(_folder.At("debug.po"));
        var check = await CommandRun.OfAsync("check", _content);

        Assert.Contains("is missing; it is filled in when the page is shown", import.Error, StringComparison.Ordinal);
        Assert.Contains(": it cites ", import.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(check.Output.Split('\n'), line => line.Contains(": error ", StringComparison.Ordinal) && !line.Contains("unconfirmed", StringComparison.Ordinal));
    }

    [Fact(Skip = PoTools.Po4aMissing, SkipUnless = nameof(PoTools.HasPo4a), SkipType = typeof(PoTools))]
    public async Task Po4a_divides_a_text_into_the_same_pieces()
    {
        await ExportAsync();
        var about = Path.Combine(_content, "texts/about.en.md");
        PoTools.Run("po4a-updatepo", "-f", "text", "-o", "markdown", "-M", "UTF-8", "-m", about, "-p", _folder.At("po4a.pot"));

        var theirs = Pieces(_folder.At("po4a.pot"), _ => true).ToHashSet(StringComparer.Ordinal);
        var ours = Pieces(_po, entry => entry.Context is { } context && (context == "texts/about" || context.StartsWith("texts/about: ", StringComparison.Ordinal))).ToList();

        Assert.True(ours.Count > 10);
        Assert.Empty(ours.Except(theirs));
    }

    [Theory]
    [InlineData("en fr de ru uk be bs hr sr pl cs sk lt lv ro sl is mk ga cy ar he ja zh pt hy fa")]
    public void The_formula_of_a_language_chooses_the_form_that_the_site_chooses(string languages)
    {
        Assert.SkipUnless(TestMachine.HasPython, "needs python3");
        var names = languages.Split(' ');
        var formulas = names.Select(language => PluralForms.Header(language).Split("plural=")[1].TrimEnd(';'));
        var printed = PoTools.Run("python3", ["-c", "import sys, gettext\nfor f in map(gettext.c2py, sys.argv[1:]): print(*[f(n) for n in range(201)])", .. formulas]).Trim().Split('\n');
        foreach (var (language, chosen) in names.Zip(printed, (name, line) => (name, line.Split(' '))))
        {
            var categories = PluralForms.CategoriesOf(language);
            var plural = new CampaignSite.Content.Languages.Plural(language, System.Collections.Immutable.ImmutableDictionary.ToImmutableDictionary(categories.Append("other").Distinct(), name => name, name => name));

            Assert.Equal(Enumerable.Range(0, 201).Select(plural.For), chosen.Select(index => categories[int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)]));
        }

        Assert.Equal(names.Length, printed.Length);
    }

    private async Task ExportAsync()
    {
        var run = await CommandRun.OfAsync("translations", "export", "ru", _po, "--content", _content);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private Task<CommandRun> ImportAsync(string po) => CommandRun.OfAsync("translations", "import", "ru", po, "--content", _content);

    private async Task AssertChangesNothingAsync(string po)
    {
        var before = PoTools.Bytes(_content);
        var import = await ImportAsync(po);
        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.StartsWith("0 taken in, ", import.Output, StringComparison.Ordinal);
        Assert.Equal(before, PoTools.Bytes(_content));
    }

    private static IEnumerable<string> Pieces(string po, Func<PoEntry, bool> condition) =>
        PoReader.Read(File.ReadAllText(po)).Where(condition).Select(entry => Blanks().Replace(entry.Id, " ").Trim());

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
