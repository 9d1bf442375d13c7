using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Translation;
using CampaignSite.Tests.Exports.Support;

namespace CampaignSite.Tests.Content.Tidying;

/// <summary>Prettier 3, which editors run on saving, over whole campaigns.</summary>
[Trait("Category", "Process")]
public sealed class PrettierTests : IDisposable
{
    public const string Missing = "needs Node and prettier (tests/run.sh installs it with npm where it may)";

    private static readonly DateOnly Today = new(2026, 11, 30);

    private readonly TemporaryFolder _folder = new();

    public static bool IsInstalled => TestMachine.HasNode && File.Exists(Program);

    private static string Program => Repository.PathOf("artifacts/prettier/node_modules/prettier/bin/prettier.cjs");

    public void Dispose() => _folder.Dispose();

    [Theory(Skip = Missing, SkipUnless = nameof(IsInstalled))]
    [InlineData("content")]
    [InlineData("tests/CampaignSite.Tests/Campaigns/Saltmarsh")]
    public async Task A_campaign_that_it_has_formatted_and_tidy_has_put_right_says_what_it_said(string campaign)
    {
        var content = PoTools.Copy(Repository.PathOf(campaign), _folder.At("content"));
        var before = ContentFolder.Read(content).Files;
        var run = IndependentParser.Run("node", [Program, "--write", "--log-level", "warn", content], []);
        Assert.True(run.ExitCode == 0, run.Error);

        var tidy = await CommandRun.OfAsync("tidy", "--content", content);
        var after = ContentFolder.Read(content).Files;

        Assert.Equal((0, ""), (tidy.ExitCode, tidy.Error));
        Assert.True(after.Count(file => !before.Single(one => one.Path == file.Path).Bytes.Span.SequenceEqual(file.Bytes.Span)) > 10);
        Assert.Equal(Diagnostics(before), Diagnostics(after));
        Assert.Equal(Texts(before), Texts(after));
    }

    // Without line and column, which move.
    private static IEnumerable<string> Diagnostics(IReadOnlyList<ContentFile> files) =>
        CampaignLoader.Load(PageRegistry.Site, files, Today).Diagnostics.Select(one => $"{one.Location.Path} {one.CodeName} {one.Message}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(IReadOnlyList<ContentFile> files)
    {
        var campaign = CampaignLoader.Load(PageRegistry.Site, files, Today).Campaign!;
        return campaign.Languages.SelectMany(language => campaign.Texts.Select(text => text.Translations.In(language))
            .Concat(campaign.Actions.Select(item => item.Translations.In(language)))
            .Concat(campaign.Timeline.Select(item => item.Translations.In(language)))
            .Select(words => $"{words.Title}|{words.Summary}|{words.Body}"));
    }
}
