using System.Text;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Diagnostics;

/// <summary>One mistake is one error, whatever else it takes with it. Each is tried on a whole campaign, whose files name one another.</summary>
public sealed class CausesTests
{
    private static readonly ContentFile[] Whole = [.. ContentFolder.Read(Saltmarsh.Folder).Files];

    public static TheoryData<string> FilesThatOthersName => [
        "sources.yml", "publishers.yml", "texts/briefing.en.md", "countries/gb.md",
        .. Whole.Select(file => file.Path).Where(path => path.EndsWith(".en.md", StringComparison.Ordinal) && path.Split('/')[0] is "actions" or "organisations" or "timeline" or "letters" or "hashtags"),
    ];

    [Theory]
    [MemberData(nameof(FilesThatOthersName))]
    public void A_file_that_cannot_be_read_is_one_error_and_counts_what_follows_from_it(string path)
    {
        var whole = Errors(Whole);

        var broken = Errors(Whole, path, text => text.Insert(text.StartsWith("---", StringComparison.Ordinal) ? text.IndexOf('\n', StringComparison.Ordinal) + 1 : 0, "@key: value\n"));

        Assert.Equal([], whole);
        var error = Assert.Single(broken);
        Assert.Equal((path, DiagnosticCode.BadYaml), (error.Location.Path, error.Code));
    }

    [Fact]
    public void A_list_of_sources_that_cannot_be_read_says_how_many_errors_it_would_be()
    {
        var error = Assert.Single(Errors(Whole, "sources.yml", text => "@" + text));

        Assert.InRange(error.Consequences, 10, 10_000);
        Assert.EndsWith($" ({error.Consequences} more problems follow from this)", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_disk_refuses_is_one_error_too()
    {
        var read = new FolderContents(
            [.. Whole.Where(file => file.Path != "sources.yml")],
            [new Diagnostic(Location.StartOf("sources.yml"), Severity.Error, DiagnosticCode.FileUnreadable, "the file cannot be read") { Explains = "sources.yml" }]);

        var result = CampaignLoader.Load(PageRegistry.Site, read.Files, Saltmarsh.Today).With(read);

        Assert.Null(result.Campaign);
        Assert.Equal(DiagnosticCode.FileUnreadable, Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error).Code);
    }

    [Theory]
    [InlineData("en, rus", "campaign.yml", "“rus” is written “ru” in BCP 47")]
    [InlineData("en, de", "", "is not a language of this campaign")]
    public void A_wrong_language_is_one_error(string languages, string path, string words)
    {
        var error = Assert.Single(Errors(Whole, "campaign.yml", text => text.Replace("languages: [en, ar]", $"languages: [{languages}]", StringComparison.Ordinal))
            .Where(error => error.Code != DiagnosticCode.Unconfirmed).GroupBy(error => error.Message));

        Assert.Equal(DiagnosticCode.UnknownLanguage, error.First().Code);
        Assert.Contains(words, error.Key, StringComparison.Ordinal);
        Assert.StartsWith(path, error.First().Location.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_a_cause_of_its_own_is_reported_beside_a_file_that_cannot_be_read()
    {
        var result = Example.Load(
            ContentFile.FromText("organisations/marsh-trust.en.md", "@\n"),
            Example.Page("Words [@no-such-source] and [a link](/no-such-page)."));

        Assert.Contains("texts/page.en.md:5:7 error unknown-source", Example.Errors(result));
        Assert.Contains(Example.Errors(result), line => line.EndsWith("error broken-link", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("texts/stray.de.md", "---\ntitle: Stray\nsummary: One line.\n---\nWords.\n", DiagnosticCode.UnknownLanguage)]
    [InlineData("texts/stray.en.md", "---\ntitle: Stray\nsummary: One line.\n---\nWords &#x202E; more.\n", DiagnosticCode.ForbiddenCharacter)]
    public void What_takes_nothing_away_hides_no_lost_protection(string path, string text, DiagnosticCode code)
    {
        var lost = Errors(
            [.. FormatPage.Files().Select(file => file.Path == "protected.yml" ? ContentFile.FromText(file.Path, Encoding.UTF8.GetString(file.Bytes.Span).Replace("[af, ir, nl]", "[af, gb, ir, nl]", StringComparison.Ordinal)) : file),
            ContentFile.FromText(path, text)]);

        Assert.Contains(lost, error => error.Code == code);
        Assert.Contains(lost, error => error.Code == DiagnosticCode.Unconfirmed);
    }

    private static List<Diagnostic> Errors(IEnumerable<ContentFile> files, string? path = null, Func<string, string>? change = null) =>
        [.. CampaignLoader.Load(
                PageRegistry.Site,
                [.. files.Select(file => file.Path == path ? ContentFile.FromText(path, change!(Encoding.UTF8.GetString(file.Bytes.Span))) : file)],
                Saltmarsh.Today)
            .Diagnostics.Where(d => d.Severity == Severity.Error)];
}
