using CampaignSite.Content;

namespace CampaignSite.Tests.Content;

public sealed class InvisibleCharactersTests
{
    [Fact]
    public void B50_every_sign_that_turns_or_hides_text_is_written_out()
    {
        int[] signs =
        [
            0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xAD, 0x34F, 0x180E, 0x2028, 0x2029,
            0xE0001, 0xE0041, 0xE007F, 0xE0100, 0x3164, 0x0, 0x7, 0x8, 0xD, 0x1B, 0x7F, 0x85, 0x9B, 0xE000, 0xFFFE,
        ];

        Assert.Equal(
            signs.Select(sign => $"a⟦U+{sign:X4}⟧b"),
            signs.Select(sign => InvisibleCharacters.Escape($"a{char.ConvertFromUtf32(sign)}b")));
    }

    [Theory]
    [InlineData("Обычный текст, with “quotes” and — dashes №1\n\tthe end")]
    [InlineData("Ӏаьржа ӏа")]
    [InlineData("مرحبا بكم")]
    [InlineData("❤️ 1️⃣ ✔︎")]
    [InlineData("e\u0301\u0302")]
    public void What_a_person_writes_is_left_alone(string text) => Assert.Equal(text, InvisibleCharacters.Escape(text));

    [Fact]
    public void A_variation_selector_behind_a_letter_is_written_out() => Assert.Equal("a⟦U+FE0F⟧", InvisibleCharacters.Escape("a\uFE0F"));

    [Fact]
    public void Half_of_a_surrogate_pair_is_written_out() => Assert.Equal("a⟦U+D83D⟧b", InvisibleCharacters.Escape("a\ud83db"));
}
