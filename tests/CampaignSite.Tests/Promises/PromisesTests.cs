using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Texts;
using CampaignSite.Localization;
using CampaignSite.Retention;
using CampaignSite.Testing;
using CampaignSite.Tests.Shipped;

namespace CampaignSite.Tests.Promises;

/// <summary>The public page, docs/security.md and the tests promise the same thirteen things.</summary>
public sealed class PromisesTests(ShippedCampaign shipped) : IClassFixture<ShippedCampaign>
{
    private const string Page = "how-this-site-protects-you";

    [Fact]
    public void N14_every_promise_is_proven_by_a_test()
    {
        var wanted = Promise.All.SelectMany(promise => promise.Proofs).Distinct(StringComparer.Ordinal);

        Assert.Equal([], wanted.Where(proof => ProvingTests.Of(proof).Count == 0).Select(proof => $"{proof} is proven by no test"));
    }

    [Fact]
    public void N14_the_document_names_the_tests_that_there_are()
    {
        var text = new StringBuilder();
        foreach (var promise in Promise.All)
        {
            text.Append("### ").Append(promise.Number).Append(". ").Append(promise.Text).Append("\n\n");
            Append(text, promise.Proofs);
        }

        WrittenPart.Is("docs/security.md", "promises", text.ToString());
    }

    [Fact]
    public void N14_the_public_page_makes_the_same_promises_in_the_same_order_and_number_in_every_language()
    {
        Assert.Equal(
            Promise.All.Select(promise => promise.Text),
            Items(shipped.Campaign.BaseLanguage, "ol").Select(item => item.QuerySelector("strong")!.TextContent));
        Assert.All(shipped.Campaign.Languages, language =>
        {
            var items = Items(language, "ol");
            Assert.Equal(Promise.All.Count, items.Count);
            Assert.All(items, item => Assert.InRange(item.QuerySelector("strong")!.TextContent.Length, 20, 120));
        });
    }

    [Theory]
    [InlineData("en", "network can see", "history", "searched phone", "Tor or a VPN", "runs our server", "mail program", "flash memory")]
    [InlineData("ru", "Провайдер и тот, чьей сетью вы пользуетесь", "истории", "телефон, который проверяют", "Tor или VPN", "обслуживает наш сервер", "почтовая программа", "флеш-памяти")]
    public void What_cannot_be_promised_is_said_in_every_language(string language, params string[] limits)
    {
        Assert.Equal(["en", "ru"], shipped.Campaign.Languages.Select(known => known.Tag));
        var list = Items(shipped.Campaign.Languages.Single(known => known.Tag == language), "ul");

        // The last list of the page, an item for each limit and none without.
        var said = list.TakeLast(limits.Length).Select(item => item.TextContent).ToList();
        Assert.Equal([], limits.Zip(said).Where(pair => !pair.Second.Contains(pair.First, StringComparison.Ordinal)).Select(pair => pair.First));
        Assert.Equal(limits.Length, list[^1].ParentElement!.ChildElementCount);
    }

    [Theory]
    [InlineData("how-this-site-protects-you")]
    [InlineData("privacy")]
    public void The_days_that_are_promised_are_those_that_nothing_can_lengthen(string slug)
    {
        var days = new RetentionOptions();
        foreach (var language in shipped.Campaign.Languages)
        {
            var text = Document(slug, language).Body!.TextContent;
            var unit = language.Tag == "en" ? "days" : "дней";
            Assert.All([days.Marks, days.DecidedSuggestions, days.OpenSuggestions, days.HeldSuggestions], number => Assert.Contains($"{number} {unit}", text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("Sqlite", "", false)]
    [InlineData("Postgres", "Host=/nowhere;Database=site", true)]
    public async Task N14_where_the_database_needs_a_day_to_forget_the_pages_that_promise_say_so_in_every_language(string provider, string connection, bool says)
    {
        await using var site = await RunningSite.StartAsync(
            settings: [$"--Site:Content={Repository.PathOf("content")}", "--Limits:Enabled=false", $"--Storage:Provider={provider}", $"--Storage:ConnectionString={connection}"]);
        await AssertSaidAsync(site, words => words.ForgottenWithinADay, says);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("", false)]
    [InlineData("http://127.0.0.1:1/v1/metrics", true)]
    public async Task N14_where_requests_are_counted_the_pages_that_promise_say_so_in_every_language(string endpoint, bool says)
    {
        await using var site = await RunningSite.StartAsync(settings: [$"--Site:Content={Repository.PathOf("content")}", "--Limits:Enabled=false", $"--Metrics:Endpoint={endpoint}"]);
        await AssertSaidAsync(site, words => words.RequestsAreCounted, says);
    }

    [Fact]
    public void The_page_that_says_so_is_linked_from_every_page() =>
        Assert.Equal(MenuPlace.Footer, shipped.Campaign.Text(Page)!.Menu);

    // On the pages that promise, and on no other text.
    private async Task AssertSaidAsync(RunningSite site, Func<InterfaceWords, string> choose, bool says)
    {
        var campaign = shipped.Campaign;
        foreach (var language in campaign.Languages)
        {
            var sentence = choose(campaign.WordsIn(language));
            Assert.Equal(language != campaign.BaseLanguage, sentence != choose(new InterfaceWords()));
            foreach (var (slug, promises) in new[] { (Page, true), ("privacy", true), ("about", false), ("accessibility", false) })
            {
                using var page = await site.Client.GetAsync(RequestLanguage.PathIn(campaign, language, campaign.Text(slug)!.Address));
                var text = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync()).QuerySelector("main")!.TextContent;
                Assert.Equal((slug, language.Tag, says && promises), (slug, language.Tag, text.Replace('\u00A0', ' ').Contains(sentence.Replace('\u00A0', ' '), StringComparison.Ordinal)));
            }
        }
    }

    private static void Append(StringBuilder text, IEnumerable<string> proofs)
    {
        foreach (var proof in proofs)
        {
            var tests = ProvingTests.Of(proof);
            text.Append("- ").Append(proof.StartsWith('*') ? $"“{proof.Trim('*').Replace('_', ' ')}”" : proof).Append(": ")
                .AppendJoin(", ", tests.Select(test => $"`{test}`")).Append('\n');
        }

        text.Append('\n');
    }

    private AngleSharp.Html.Dom.IHtmlDocument Document(string slug, Language language) =>
        new HtmlParser().ParseDocument(shipped.Campaign.Text(slug)!.Translations.In(language).Body.Markup);

    private List<IElement> Items(Language language, string list) => [.. Document(Page, language).QuerySelectorAll($"{list} > li")];
}
