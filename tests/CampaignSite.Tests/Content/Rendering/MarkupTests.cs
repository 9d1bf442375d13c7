using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Rendering;

public sealed class MarkupTests
{
    [Fact]
    public void A_table_scrolls_by_itself_and_carries_no_style()
    {
        Assert.Equal(
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Bird, 2025\"><table>"
            + "<thead><tr><th scope=\"col\">Bird</th><th scope=\"col\">2025</th></tr></thead>"
            + "<tr><td>Redshank</td><td><strong>180</strong></td></tr></table></div>\n",
            Example.Markup("| Bird | 2025 |\n|:----|----:|\n| Redshank | **180** |"));
    }

    [Fact]
    public void A_picture_is_loaded_late_and_has_its_words()
    {
        var campaign = Testing.Saltmarsh.Campaign();

        var briefing = campaign.Text("briefing")!.Translations.In(campaign.BaseLanguage).Body.Markup;

        Assert.Contains(
            "<p><img loading=\"lazy\" src=\"/media/gate.png\" alt=\"The tide gate, closed, at low water\" /></p>", briefing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@Model.Secret", "@Model.Secret")]
    [InlineData("$env:PATH %PATH%", "$env:PATH %PATH%")]
    [InlineData("A & B < C", "A &amp; B &lt; C")]
    [InlineData("(c) 1/2 -> x", "(c) 1/2 -&gt; x")]
    public void Signs_that_mean_nothing_to_Markdown_are_plain_text(string markdown, string text)
    {
        Assert.Equal($"<p>{text}</p>\n", Example.Markup(markdown));
    }

    [Fact]
    public void Code_shows_markup_without_becoming_it()
    {
        Assert.Equal("<p><code>&lt;script&gt;</code></p>\n", Example.Markup("`<script>`"));
        Assert.Equal(
            "<pre><code class=\"language-html\">&lt;b onclick=&quot;x&quot;&gt;\n</code></pre>\n", Example.Markup("```html\n<b onclick=\"x\">\n```"));
    }

    [Fact]
    public void The_title_of_a_link_is_dropped_because_phones_and_keyboards_never_show_it()
    {
        Assert.Equal("<p><a href=\"/briefing\">b</a></p>\n", Example.Markup("[b](/briefing \"onclick=x\")"));
    }

    [Fact]
    public void Entities_are_characters_and_characters_are_escaped()
    {
        Assert.Equal("<p>© &amp; &lt;4&gt; &quot;</p>\n", Example.Markup("&copy; &amp; &lt;4&gt; &quot;"));
    }
}
