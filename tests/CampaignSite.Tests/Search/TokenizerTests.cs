using CampaignSite.Search;

namespace CampaignSite.Tests.Search;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Façade", "facade")]
    [InlineData("Łódź Tromsø Straße", "lodz tromso strasse")]
    [InlineData("ёлка Ёж", "елка еж")]
    [InlineData("край российский", "край российский")]
    [InlineData("краи\u0306", "край")]
    [InlineData("замо\u0301к", "замок")]
    [InlineData("Київ", "ки\u0456в")]
    [InlineData("البَوّابة والبوابة بالبوابة بوابة للبوابة", "بوابه بوابه بوابه بوابه بوابه")]
    [InlineData("أمر إلى آل", "امر الي ال")]
    [InlineData("٢٠٢٥", "2025")]
    [InlineData("الـــقاهرة", "قاهره")]
    [InlineData("deten\u00adtion", "detention")]
    [InlineData("#CloseTheCamps @you_and-me", "closethecamps you and me")]
    [InlineData("don't—stop…now", "don t stop now")]
    [InlineData("¼ ½ ★ 👍🏽 👩\u200d👩\u200d👧", "")]
    [InlineData("\ud800abc\udc00", "abc")]
    [InlineData("a\0b\u202ec", "a bc")]
    [InlineData("\ufdfa", "صلياللهعليهوسلم")]
    [InlineData("𐐀𐐨", "𐐨𐐨")]
    [InlineData("开门", "开门 门")]
    [InlineData("打开水闸。", "打开 开水 水闸 闸")]
    [InlineData("LGBT权利2017年", "lgbt 权利 利 2017 年")]
    [InlineData("水門をあける", "水門 門を をあ あけ ける る")]
    [InlineData("ｶﾀｶﾅ", "カタ タカ カナ ナ")]
    [InlineData("สิทธิ", "สท ทธ ธ")]
    [InlineData("សិទ្ធិ\u200Bមនុស្ស", "សទ ទធ ធម មន នស សស ស")]
    [InlineData("𠮷野", "𠮷野 野")]
    [InlineData("한국 사람", "\u1112\u1161\u11ab\u1100\u116e\u11a8 \u1109\u1161\u1105\u1161\u11b7")]
    [InlineData("", "")]
    public void Words_are_folded_to_what_people_mean_by_them(string text, string folded) =>
        Assert.Equal(folded, string.Join(' ', Tokenizer.Read(text).Select(word => word.Folded)));

    [Fact]
    public void A_word_knows_where_it_stands() =>
        Assert.Equal(["Ёж", "и", "Façade"], Tokenizer.Read(" «Ёж» и Façade.").Select(word => " «Ёж» и Façade.".Substring(word.Start, word.Length)));

    [Fact]
    public void Nothing_but_letters_and_digits_is_left_of_any_character()
    {
        var faults = Enumerable.Range(0, 0x10FFFF).Where(code => System.Text.Rune.IsValid(code) && System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(code)))
            .SelectMany(code => Tokenizer.Read(char.ConvertFromUtf32(code)))
            .Where(word => word.Folded.EnumerateRunes().Any(rune => !System.Text.Rune.IsLetterOrDigit(rune)));

        Assert.Equal([], faults.Select(word => word.Folded));
    }
}
