using AngleSharp.Html.Parser;
using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Sources;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>No address of a labelled host leaves the site without its warning: on no page, in no file, in no language; and none can be pressed where its label forbids that.</summary>
[Collection(nameof(Crawled))]
public sealed class EveryLabelTests(CrawledCampaigns campaigns)
{
    private const string Marked = "<strong class=\"risk\">restricted in Tidemouth</strong> ";

    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    /// <summary>Ways to write an address of a labelled host that a page or an editor could come up with.</summary>
    public static TheoryData<string> Spellings =>
    [
        "https://marsh-news.example/a", "http://marsh-news.example/", "https://WWW.Marsh-News.EXAMPLE/", "https://marsh-news.example./", "https://a.b.marsh-news.example:8443/x?y#z",
        "//marsh-news.example/a", "https://archive.example/web/2025/https://marsh-news.example/a", "https://archive.example/web/2025id_/marsh-news.example/a",
        "https://out.example/?u=https%3A%2F%2Fwww.marsh-news.example%2Fa", "https://out.example/?u=https%253A%252F%252Fmarsh-news.example", "https://marsh--news-example.translation.example/a",
        "mailto:desk@Marsh-News.example?subject=a",
    ];

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_page_warns_of_every_link(string campaign) => campaigns.Of(campaign).Holds(page =>
        new LabelWalker(page.Campaign.Labels, page.Language).Page(page.Document, isQuiet: IsQuiet(page)));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_file_warns_in_the_same_entry(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        foreach (var kind in new[] { ".atom", ".vcf", ".csv", ".json", ".html", ".txt", ".ics" })
        {
            Assert.Contains(crawl.Texts.Keys, address => address.Split('?')[0].EndsWith(kind, StringComparison.Ordinal));
        }

        Crawl.Holds(crawl.Texts.SelectMany(file => new LabelWalker(crawl.Campaign.Labels, LanguageOf(crawl.Campaign, file.Key)).File(file.Key, file.Value).Select(fault => $"{file.Key}: {fault}")));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_link_without_its_warning_is_found_in_every_spelling(string address)
    {
        Assert.Single(Walk($"<p><a href=\"{address}\">x</a></p>"));
        Assert.Empty(Walk($"<p>{Marked}<a href=\"{address}\">x</a></p>"));
    }

    [Theory]
    [InlineData("<p><strong class=\"risk\">asks for an account</strong> <a href=\"https://marsh-news.example/\">x</a></p>")]
    [InlineData("<p><a href=\"https://marsh-news.example/\">x</a> <strong class=\"risk\">restricted in Tidemouth</strong></p>")]
    [InlineData("<p><strong class=\"risk\">restricted in Tidemouth</strong></p><p><a href=\"https://marsh-news.example/\">x</a></p>")]
    [InlineData("<form action=\"https://marsh-news.example/\"></form>")]
    [InlineData("<svg><a href=\"https://marsh-news.example/\"><text>x</text></a></svg>")]
    [InlineData("<p><button data-link=\"https://marsh-news.example/\">x</button></p>")]
    [InlineData("<p><img src=\"https://marsh-news.example/a.png\" alt=\"x\"></p>")]
    public void A_wrong_a_late_and_a_far_warning_is_none(string markup) => Assert.NotEmpty(Walk(markup));

    [Fact]
    public void What_a_label_forbids_to_link_is_found_with_its_warning_too() =>
        Assert.NotEmpty(Walk($"<p>{Marked}<a href=\"https://marsh-news.example/\">x</a></p>", Forbidding()));

    [Fact]
    public void A_host_in_the_words_of_a_quiet_page_is_found()
    {
        Assert.NotEmpty(Walk("<p>Ask at <code>marsh-news.example</code>.</p>", isQuiet: true));
        Assert.Empty(Walk("<p>restricted in Tidemouth: <code>marsh-news.example</code></p>", isQuiet: true));
    }

    [Theory]
    [InlineData("a.json", "{\"list\": [{\"warning\": \"@\", \"url\": \"https://x.example/\"}, {\"url\": \"https://marsh-news.example/\"}]}")]
    [InlineData("a.csv", "\"@\",\"https://x.example/\"\r\n\"\",\"https://marsh-news.example/\"\r\n")]
    [InlineData("a.vcf", "BEGIN:VCARD\r\nNOTE:@\r\nEND:VCARD\r\nBEGIN:VCARD\r\nURL:https://marsh-ne\r\n ws.example/\r\nEND:VCARD\r\n")]
    [InlineData("a.vcf", "BEGIN:VCARD\r\nEMAIL:desk@marsh-news.example\r\nEND:VCARD\r\n")]
    [InlineData("a.ics", "BEGIN:VEVENT\r\nDESCRIPTION:see marsh-news.example\r\nEND:VEVENT\r\n")]
    [InlineData("a.atom", "<feed><entry><summary>@</summary></entry><entry><summary>marsh-news.example</summary></entry></feed>")]
    [InlineData("a.html", "<ul><li>@</li><li>https://marsh-news.example/</li></ul>")]
    [InlineData("a.html", "<p>@ <a href=\"https://marsh-news.example/\">x</a></p>")]
    [InlineData("a.txt", "- @\n- https://marsh-news.example/\n")]
    [InlineData("a.txt", "@\n\nWrite to desk@marsh-news.example.\n")]
    public void An_entry_without_its_warning_is_found_in_every_kind_of_file(string name, string text)
    {
        var (campaign, language) = Base();

        Assert.NotEmpty(new LabelWalker(campaign.Labels, language).File(name, text.Replace("@\"", "restricted in Tidemouth\"", StringComparison.Ordinal)).ToList());
    }

    [Theory]
    [InlineData("a.json", "{\"warning\": \"Marsh News: restricted in Tidemouth\", \"checked\": {\"source\": \"https://marsh-news.example/\"}}")]
    [InlineData("a.csv", "\"restricted in Tidemouth\",\"https://marsh-news.example/\"\r\n")]
    [InlineData("a.vcf", "BEGIN:VCARD\r\nURL:https://marsh-news.example/\r\nNOTE:restricted in \r\n Tidemouth\r\nEND:VCARD\r\n")]
    [InlineData("a.txt", "- restricted in\n  Tidemouth: https://marsh-news.example/\n")]
    public void A_file_that_warns_is_let_through_but_for_what_must_not_be_pressed(string name, string text)
    {
        var (campaign, language) = Base();

        Assert.Empty(new LabelWalker(campaign.Labels, language).File(name, text));
        Assert.NotEmpty(new LabelWalker(Forbidding(), language).File(name, text));
    }

    private static (Campaign Campaign, Language Language) Base() => (Saltmarsh.Campaign(), Saltmarsh.Campaign().BaseLanguage);

    private static SourceLabels Forbidding()
    {
        var text = System.Text.Encoding.UTF8.GetString(FormatPage.Files().Single(file => file.Path == "campaign.yml").Bytes.Span);
        var labels = "labels: {restricted: {name: restricted in Tidemouth, warning: Take care., unlinked: true, hosts: [restricted.example, marsh-news.example]}}";
        return Example.Load(
            [ContentFile.FromText("campaign.yml", text[..text.IndexOf("labels:\n", StringComparison.Ordinal)] + labels)], deleted: ["publishers.yml"]).Campaign!.Labels;
    }

    private static List<string> Walk(string markup, SourceLabels? labels = null, bool isQuiet = false) =>
        [.. new LabelWalker(labels ?? Base().Campaign.Labels, Base().Language).Page(new HtmlParser().ParseDocument($"<body>{markup}</body>"), isQuiet)];

    private static bool IsQuiet(CrawledPage page) => PageAddresses.Quiet(page.Campaign).Contains(page.Address);

    private static Language LanguageOf(Campaign campaign, string address) => campaign.Languages.FirstOrDefault(language =>
        address.StartsWith($"/{language.Tag}/", StringComparison.Ordinal) || address.Contains($".{language.Tag}.", StringComparison.Ordinal)) ?? campaign.BaseLanguage;
}
