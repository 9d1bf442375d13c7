using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Rendering;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;
using CampaignSite.Tests.Shipped;

namespace CampaignSite.Tests.Content.Rendering;

public sealed class AllowListTests
{
    // Written out again, so that the list in the library cannot grow without someone changing it here too.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["a"] = ["class", "href", "rel"],
        ["img"] = ["alt", "loading", "src"],
        ["ol"] = ["start"],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["sup"] = ["class"],
        ["strong"] = ["class"],
        ["code"] = ["class"],
        ["div"] = ["aria-label", "class", "role", "tabindex"],
        ["th"] = ["scope"],
        ["p"] = [],
        ["ul"] = [],
        ["li"] = [],
        ["em"] = [],
        ["blockquote"] = [],
        ["hr"] = [],
        ["br"] = [],
        ["pre"] = [],
        ["table"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["td"] = [],
    };

    [Fact]
    public void Everything_the_second_campaign_renders_is_on_the_list() => AssertAllowed(Saltmarsh.Campaign());

    [Fact]
    public void Everything_the_shipped_campaign_renders_is_on_the_list()
    {
        var result = CampaignLoader.Load(PageRegistry.Site, ContentFolder.Read(Repository.PathOf("content")).Files, ShippedCampaign.Today);

        AssertAllowed(result.Campaign!);
    }

    [Theory]
    [InlineData("<script>", "<script>")]
    [InlineData("<p>a</p><iframe src=\"https://a.example/\">", "<iframe src=\"https://a.example/\">")]
    [InlineData("<p onclick=\"x\">", "<p onclick=\"x\">")]
    [InlineData("<td style=\"text-align: right\">", "<td style=\"text-align: right\">")]
    [InlineData("<a href=\"javascript:alert(1)\">", "<a href=\"javascript:alert(1)\">")]
    [InlineData("<a href=\"//evil.example\">", "<a href=\"//evil.example\">")]
    [InlineData("<a href=\"http://a.example\">", "<a href=\"http://a.example\">")]
    [InlineData("<a href=https://a.example>", "<a href=https://a.example>")]
    [InlineData("<P>", "<P>")]
    [InlineData("<!-- c -->", "<!-- c -->")]
    [InlineData("<h1>", "<h1>")]
    [InlineData("<p", "<p")]
    [InlineData("<form>", "<form>")]
    public void The_library_refuses_what_is_not_on_its_list(string markup, string offence)
    {
        // A tag without an end runs to the end of the text.
        Assert.Equal(offence == "<p" ? null : offence, HtmlAllowList.FirstOffence(markup));
    }

    [Theory]
    [InlineData("<p>a &lt;b&gt;</p>")]
    [InlineData("<h2 id=\"the-gate\">The gate</h2>")]
    [InlineData("<a class=\"out\" rel=\"noopener noreferrer\" href=\"https://a.example/\">a</a>")]
    [InlineData("<br />")]
    public void The_library_lets_its_own_markup_pass(string markup)
    {
        Assert.Null(HtmlAllowList.FirstOffence(markup));
    }

    private static void AssertAllowed(Campaign campaign)
    {
        var parser = new HtmlParser();
        var seen = 0;
        foreach (var markup in AllMarkup.Of(campaign))
        {
            var page = parser.ParseDocument($"<!doctype html><html lang=\"en\"><head></head><body>{markup}</body></html>");
            foreach (var element in page.Body!.QuerySelectorAll("*"))
            {
                seen++;
                Assert.True(Allowed.TryGetValue(element.LocalName, out var attributes), element.OuterHtml);
                Assert.Equal([], element.Attributes.Select(attribute => attribute.Name).Except(attributes!));
            }

            Assert.Equal([], page.Body.Descendants<IComment>().Select(comment => comment.Data));
            foreach (var link in page.Body.QuerySelectorAll("a"))
            {
                var href = link.GetAttribute("href")!;
                Assert.Matches("^(https://|mailto:[^?]+$|tel:\\+[0-9]+$|#|/[^/\\\\]|/$)", href);
                Assert.Equal(href.StartsWith("https:", StringComparison.Ordinal) ? "noopener noreferrer" : null, link.GetAttribute("rel"));
            }
        }

        Assert.InRange(seen, 100, int.MaxValue);
    }
}
