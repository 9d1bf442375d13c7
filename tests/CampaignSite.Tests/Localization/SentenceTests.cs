using CampaignSite.Content.Languages;
using CampaignSite.Localization;

namespace CampaignSite.Tests.Localization;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("The gate is shut", "The gate is shut. Birds")]
    [InlineData("The gate is shut.", "The gate is shut. Birds")]
    [InlineData("The gate (of 1953)", "The gate (of 1953). Birds")]
    [InlineData("The gate (really?)", "The gate (really?). Birds")]
    [InlineData("The gate [of 1953]", "The gate [of 1953]. Birds")]
    [InlineData("They call it “the gate”", "They call it “the gate”. Birds")]
    [InlineData("They call it \"the gate\"", "They call it \"the gate\". Birds")]
    [InlineData("Это «ворота»", "Это «ворота». Birds")]
    [InlineData("Fewer birds: 80%", "Fewer birds: 80%. Birds")]
    [InlineData("80 ‰", "80 ‰. Birds")]
    [InlineData("Post #OpenTheGate", "Post #OpenTheGate. Birds")]
    [InlineData("Since 5°", "Since 5°. Birds")]
    [InlineData("A note*", "A note*. Birds")]
    [InlineData("“Open the gate!”", "“Open the gate!” Birds")]
    [InlineData("«Открыть?»", "«Открыть?» Birds")]
    [InlineData("‘Open.’", "‘Open.’ Birds")]
    [InlineData("Why?", "Why? Birds")]
    [InlineData("And so on…", "And so on… Birds")]
    [InlineData("لماذا؟", "لماذا؟ Birds")]
    [InlineData("The gate:", "The gate: Birds")]
    [InlineData("The gate —", "The gate — Birds")]
    [InlineData("The gate ", "The gate. Birds")]
    [InlineData("", "Birds")]
    public void Two_sentences_are_told_apart(string first, string joined) => Assert.Equal(joined, Sentence.Join(first, "Birds", Of("en")));

    [Theory]
    [InlineData("zh", "水闸关闭（三月）", "水闸关闭（三月）。Birds")]
    [InlineData("ja", "水門を「開けて」", "水門を「開けて」。Birds")]
    [InlineData("ja", "「開けて。」", "「開けて。」Birds")]
    [InlineData("hi", "द्वार बंद है", "द्वार बंद है। Birds")]
    [InlineData("hi", "द्वार बंद है।", "द्वार बंद है। Birds")]
    [InlineData("km", "ទ្វារ​បិទ", "ទ្វារ​បិទ។ Birds")]
    [InlineData("km", "ទ្វារ​បិទ។", "ទ្វារ​បិទ។ Birds")]
    [InlineData("th", "ประตูปิด", "ประตูปิด Birds")]
    [InlineData("hy", "Դարպասը փակ է", "Դարպասը փակ է։ Birds")]
    [InlineData("am", "በሩ ተዘግቷል", "በሩ ተዘግቷል። Birds")]
    [InlineData("ur", "دروازہ بند ہے", "دروازہ بند ہے۔ Birds")]
    [InlineData("ar", "البوابة مغلقة (مارس)", "البوابة مغلقة (مارس). Birds")]
    public void A_sentence_ends_with_the_sign_of_its_language(string tag, string first, string joined) =>
        Assert.Equal(joined, Sentence.Join(first, "Birds", Of(tag)));

    [Theory]
    [InlineData("The gate (of 1953)")]
    [InlineData("“The gate”")]
    [InlineData("80%")]
    public void Words_for_a_post_have_a_full_stop_after_the_title(string title) =>
        Assert.Equal($"{title}. It is shut.", CampaignSite.Sharing.ShareWords.From(title, "It is shut.", Of("en")).Text);

    private static Language Of(string tag)
    {
        Assert.True(Language.TryParse(tag, out var language));
        return language!;
    }
}
