using CampaignSite.Localization;

namespace CampaignSite.Tests.Localization;

public sealed class VerbatimTokensTests
{
    [Theory]
    [InlineData("<p>اتصلوا على +44 20 7946 0000 مساءً</p>", "<p>اتصلوا على <bdi dir=\"ltr\" translate=\"no\">+44 20 7946 0000</bdi> مساءً</p>")]
    [InlineData("<p>Call &#x2B;1 (202) 298-5700.</p>", "<p>Call <bdi dir=\"ltr\" translate=\"no\">&#x2B;1 (202) 298-5700</bdi>.</p>")]
    [InlineData("<p>0800 123 456</p>", "<p><bdi dir=\"ltr\" translate=\"no\">0800 123 456</bdi></p>")]
    [InlineData("<p>8-800-555-35-35, 2017-04-01</p>", "<p><bdi dir=\"ltr\" translate=\"no\">8-800-555-35-35</bdi>, <bdi dir=\"ltr\" translate=\"no\">2017-04-01</bdi></p>")]
    [InlineData("<p>Post #OpenTheGate, #вода!</p>", "<p>Post <bdi translate=\"no\">#OpenTheGate</bdi>, <bdi translate=\"no\">#вода</bdi>!</p>")]
    [InlineData("<p>(@tide_mouth) @gate@tags.example.</p>", "<p>(<bdi translate=\"no\">@tide_mouth</bdi>) <bdi translate=\"no\">@gate@tags.example</bdi>.</p>")]
    public void Numbers_tags_and_handles_are_marked_in_words(string markup, string marked) => Assert.Equal(marked, Apply(markup));

    [Theory]
    [InlineData("<p>Friends &#x27;of&#x27; the marsh &amp; #1, 100 000 people in 2017 2018</p>")]
    [InlineData("<p>a@b.example https://a.example/#top https://b.example/@name C#Sharp 28834/19 12.06.2025</p>")]
    [InlineData("<p title=\"#Tag +44 20 7946 0000\"><a href=\"/x#Tag\">x</a></p>")]
    [InlineData("<script>'#Tag'</script><textarea>#Tag</textarea><option>#Tag</option><code>+44 20 7946 0000</code><svg><text>#Tag</text></svg>")]
    [InlineData("<p translate=\"no\">#Tag <b>#Tag</b></p>")]
    [InlineData("<p># Tag @ 5 + 44 20</p><br><img alt=\"#Tag\">")]
    public void Other_signs_attributes_and_what_is_marked_already_stay_as_they_are(string markup) => Assert.Equal(markup, Apply(markup));

    private static string Apply(string markup)
    {
        using var output = new RentedText();
        VerbatimTokens.Apply(markup, output);
        return output.ToString();
    }
}
