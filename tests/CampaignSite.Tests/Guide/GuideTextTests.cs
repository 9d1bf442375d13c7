using System.Xml.Linq;
using CampaignSite.Guide;

namespace CampaignSite.Tests.Guide;

public sealed class GuideTextTests
{
    [Theory]
    [InlineData("<p>One <em>two</em> <strong>three</strong>.</p>", "One two three.\n")]
    [InlineData("<p>One<br/>two</p>", "One two\n")]
    [InlineData("<p>Said so <sup><a href=\"#s1\">[1]</a><a href=\"#s2\">[2]</a></sup>.</p>", "Said so [1][2].\n")]
    [InlineData("<h2>Who may help</h2>", "Who may help\n============\n")]
    [InlineData("<h3>Steps</h3>", "Steps\n-----\n")]
    [InlineData("<h4>Before</h4>", "Before\n")]
    [InlineData("<section><p>One</p>\n<p>Two</p></section>", "One\n\nTwo\n")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two\n")]
    [InlineData("<ol start=\"9\"><li>Nine</li><li>Ten</li></ol>", "9. Nine\n10. Ten\n")]
    [InlineData("<ul><li>One<ul><li>inner</li></ul></li></ul>", "- One\n\n  - inner\n")]
    [InlineData("<blockquote><p>Not so.</p></blockquote>", "> Not so.\n")]
    [InlineData("<pre>a\n  b\n</pre>", "    a\n      b\n")]
    [InlineData("<div><p>a</p><hr/><p>b</p></div>", "a\n\n* * *\n\nb\n")]
    [InlineData("<table><thead><tr><th>Bird</th><th>2025</th></tr></thead><tr><td>Avocet</td><td>31</td></tr></table>", "- Bird: Avocet; 2025: 31\n")]
    [InlineData("<p></p>", "")]
    public void Markup_becomes_the_text_a_person_would_type(string markup, string text) =>
        Assert.Equal(text, GuideText.Write(XElement.Parse(markup, LoadOptions.PreserveWhitespace)));

    [Fact]
    public void No_line_is_longer_than_seventy_two_signs_but_one_that_is_a_single_word()
    {
        var address = $"https://example.org/{new string('a', 100)}";
        var text = GuideText.Write(XElement.Parse($"<ul><li>{string.Concat(Enumerable.Repeat("word ", 60))}{address} after</li></ul>"));

        Assert.All(text.Split('\n').Where(line => !line.Contains(address, StringComparison.Ordinal)), line => Assert.True(line.Length <= 72, line));
        Assert.Contains($"\n  {address}\n  after\n", text, StringComparison.Ordinal);
    }
}
