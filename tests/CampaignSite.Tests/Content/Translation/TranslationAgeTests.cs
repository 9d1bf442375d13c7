using System.Text;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content.Translation;

[Trait("Category", "Slow")]
public sealed class TranslationAgeTests : IDisposable
{
    private const string Front = "---\ntitle: About\nsummary: Of us.\n---\n";
    private const string Body = "First.\n\n## The gate\n\nIt is shut.\n\n## The marsh, and reeds\n\nIt is dry.\n";

    private readonly TemporaryFolder _folder = new();

    public TranslationAgeTests()
    {
        SmallCampaign.WriteTo(_folder);
        _folder.Write("content/texts/about.en.md", Front + Body);
        _folder.Write("content/texts/about.ru.md", "---\ntitle: О нас\nsummary: О нас самих.\n---\nНачало.\n\n## Шлюз\n\nОн закрыт.\n\n## Болото и камыши\n\nОно сохнет.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("It is shut.", "It was shut.", "“The gate”")]
    [InlineData("It is dry.", "It is drying.", "“The marsh, and reeds”")]
    [InlineData("First.", "At first.", "the beginning")]
    [InlineData("summary: Of us.", "summary: Of all of us.", "the beginning")]
    [InlineData("## The gate", "## The tide gate", "“The tide gate”")]
    [InlineData("It is dry.\n", "It is dry.\n\n## Birds\n\nThey went.\n", "“Birds”")]
    [InlineData("## The gate\n\nIt is shut.\n\n", "", "")]
    public async Task The_part_that_changed_is_named_to_editors(string from, string to, string expected)
    {
        await TranslatedAsync();
        Change(from, to);

        var check = await CommandRun.OfAsync("check", _folder.At("content"));
        var report = await CommandRun.OfAsync("translations", "--language", "ru", "--content", _folder.At("content"));

        Assert.Contains(expected.Length == 0 ? "since this was translated;" : $"since this was translated ({expected});", check.Output, StringComparison.Ordinal);
        Assert.Contains($"  texts/about.ru.md: changed since{(expected.Length == 0 ? "" : ": ")}{expected}\n", report.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It is shut.", "It was shut.", "С тех пор изменилось: Шлюз.")]
    [InlineData("First.", "At first.", "С тех пор изменилось: начало текста.")]
    [InlineData("It is dry.\n", "It is drying.\n", "С тех пор изменилось: Болото и камыши.")]
    public async Task The_page_names_the_part_in_the_readers_language(string from, string to, string expected)
    {
        _folder.Write("content/interface/ru.yml", "older-parts: \"С тех пор изменилось: {parts}.\"\nolder-beginning: начало текста\n");
        await TranslatedAsync();
        Change(from, to);

        await using var site = await RunningSite.StartAsync(_folder);
        var page = await site.Client.GetStringAsync(new Uri("/ru/about", UriKind.Relative), TestContext.Current.CancellationToken);

        // Short Russian words keep to the next one by blanks that do not break.
        Assert.EndsWith(expected, System.Net.WebUtility.HtmlDecode(page.Split("<p class=\"note\">")[1].Split("</p>")[0]).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hash_of_the_whole_alone_goes_on_being_valid()
    {
        await TranslatedAsync();
        var path = _folder.At("content/texts/about.ru.md");
        var whole = string.Join(' ', File.ReadAllText(path).Split('"')[1].Split(' ')[..1]);
        await File.WriteAllTextAsync(path, File.ReadAllText(path).Replace(File.ReadAllText(path).Split('"')[1], whole, StringComparison.Ordinal), Encoding.UTF8, TestContext.Current.CancellationToken);

        var fresh = await CommandRun.OfAsync("check", _folder.At("content"));
        Change("It is shut.", "It was shut.");
        var stale = await CommandRun.OfAsync("check", _folder.At("content"));

        Assert.DoesNotContain("stale-translation", fresh.Output, StringComparison.Ordinal);
        Assert.Contains("has changed since this was translated;", stale.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_and_awaits_review_is_listed_by_language()
    {
        _folder.Write("content/campaign.yml", SmallCampaign.Settings("Tide") + "awaiting-review: [ru]\n");

        var run = await CommandRun.OfAsync("translations", "--content", _folder.At("content"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("ru: 1 of 5 texts translated, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  texts/home.ru.md: missing\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("words of the interface missing; awaiting review\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("ar: 0 of 5 texts translated, ", run.Output, StringComparison.Ordinal);
    }

    private async Task TranslatedAsync() => Assert.Equal(0, (await CommandRun.OfAsync("translated", "texts/about.ru.md", "--content", _folder.At("content"))).ExitCode);

    private void Change(string from, string to)
    {
        Assert.Contains(from, Front + Body, StringComparison.Ordinal);
        _folder.Write("content/texts/about.en.md", (Front + Body).Replace(from, to, StringComparison.Ordinal));
    }
}
