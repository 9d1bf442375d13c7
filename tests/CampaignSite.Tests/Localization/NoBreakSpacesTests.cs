using CampaignSite.Localization;

namespace CampaignSite.Tests.Localization;

public sealed class NoBreakSpacesTests
{
    // “~” marks a space at which no line is broken.
    [Theory]
    [InlineData("Он~был в~Грозном и~не~ушел")]
    [InlineData("«В~Чечне» — (и~в~России)", "«В~Чечне»~— (и~в~России)")]
    [InlineData("с~22~ноября 2026~года")]
    [InlineData("99~311~подписей и~52~000~евро, 1,5~миллиона")]
    [InlineData("жалоба №~28834/19")]
    [InlineData("А.~Б.~Иванов сказал~же, сказал~ли, сказал~бы, если~бы")]
    [InlineData("В~2017 1000~человек, 1 2 3~дня", "В~2017 1000 человек, 1 2 3 дня")]
    [InlineData("что-то важное, из-за угла, желтый, литр")]
    [InlineData("Он~говорит:\n    в~Грозном")]
    [InlineData("Позвоните по~номеру +7 495 606 36 02 или~нет", "Позвоните по~номеру +7 495 606 36 02 или нет")]
    [InlineData("the 22 of a month in an hour")]
    public void Blanks_that_hold_words_together(string words, string? expected = null) =>
        Assert.Equal((expected ?? words).Replace('~', '\u00A0'), Apply(words.Replace('~', ' ')));

    [Theory]
    [InlineData("<p>Это в <a href=\"/guides/x\">Грозном</a> — и всё</p>", "<p>Это в~<a href=\"/guides/x\">Грозном</a>~— и~всё</p>")]
    [InlineData("<p title=\"и в 22 дома\">и в доме</p>", "<p title=\"и в 22 дома\">и~в~доме</p>")]
    [InlineData("<code>и в доме</code> и <pre>и в доме</pre>", "<code>и в доме</code> и~<pre>и в доме</pre>")]
    [InlineData("<textarea>и в доме</textarea><option>и в доме</option>", null)]
    [InlineData("<p class=\"letter select\" data-ask=\"и в\">и в доме</p>", null)]
    [InlineData("<a href=\"tel:+7495\">8 495 000 и в доме</a>", null)]
    [InlineData("<p lang=\"bg\">и в <p>а и</p> доме</p><p>и в доме</p>", "<p lang=\"bg\">и в <p>а и</p> доме</p><p>и~в~доме</p>")]
    [InlineData("<p lang=\"ru\">и в доме</p>", "<p lang=\"ru\">и~в~доме</p>")]
    [InlineData("<script>let и = в ;</script><style>а и б</style>", null)]
    [InlineData("<p>и в <", "<p>и~в~<")]
    [InlineData("<code>и в доме", null)]
    public void Only_words_that_are_read_are_touched(string markup, string? expected) =>
        Assert.Equal((expected ?? markup).Replace('~', '\u00A0'), Apply(markup));

    [Theory]
    [InlineData("ru", true)]
    [InlineData("ru-RU", true)]
    [InlineData("en", false)]
    [InlineData("ar", false)]
    [InlineData("run", false)]
    public void Only_Russian_asks_for_it(string tag, bool isUsed) => Assert.Equal(isUsed, NoBreakSpaces.AreUsedIn(tag));

    private static string Apply(string markup)
    {
        using var output = new RentedText();
        NoBreakSpaces.Apply(markup, output);
        return output.ToString();
    }
}
