using System.Text;
using CampaignSite.Links;

namespace CampaignSite.Tests.Links;

/// <summary>RFC 9309, with the examples it gives.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("\uFEFFuser-AGENT : *  # all\r\n  disallow : /a # not this\r\n", "/a/b", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: Link-Check/2.0\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: link-check\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: link-check\nDisallow: /b\nUser-agent: other\nDisallow: /\nUser-agent: link-check\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: link-check\nDisallow: /b\nUser-agent: other\nDisallow: /\nUser-agent: link-check\nDisallow: /c", "/d", true)]
    [InlineData("User-agent: *\nSitemap: https://x.example/s.xml\nUser-agent: other\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /page\nAllow: /page", "/page", true)]
    [InlineData("User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    [InlineData("User-agent: *\nDisallow: *.gif$", "/pictures/a.gif", false)]
    [InlineData("User-agent: *\nDisallow: *.gif$", "/pictures/a.gif?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a-b-b-c", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a-c-b", true)]
    [InlineData("User-agent: *\nDisallow: /$", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /page", "/Page", true)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%e3%83%84", "/foo/bar/ツ", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [InlineData("User-agent: *\nDisallow: /a?b=*", "/a?b=c", false)]
    public void A_path_is_allowed_or_not(string file, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsRules.Parse(Encoding.UTF8.GetBytes(file), "link-check").IsAllowed(new Uri($"https://x.example{path}")));

    [Fact]
    public void No_pattern_takes_long()
    {
        var rules = RobotsRules.Parse(Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 2_000))}b$"), "link-check");

        Assert.True(rules.IsAllowed(new Uri($"https://x.example/{new string('a', 4_000)}")));
    }
}
