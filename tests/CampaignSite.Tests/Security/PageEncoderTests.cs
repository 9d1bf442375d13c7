using System.Text.Encodings.Web;
using CampaignSite.Security;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Security;

public sealed class PageEncoderTests
{
    [Trait("Category", "Slow")]
    [Fact]
    public async Task No_character_that_hides_or_turns_text_reaches_a_page_as_itself()
    {
        int[] hidden =
        [
            0x00AD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x2060, 0xFEFF, 0xFE0F,
            .. Enumerable.Range(0x202A, 5), .. Enumerable.Range(0x2066, 4), .. Enumerable.Range(0xE0000, 128),
        ];
        await using var site = await RunningSite.StartAsync();
        var encoder = site.Services.GetRequiredService<HtmlEncoder>();

        var written = hidden.Select(c => encoder.Encode(char.ConvertFromUtf32(c)));

        Assert.Equal(hidden.Select(c => $"&#x{c:X};"), written);
    }

    [Theory]
    [InlineData("Не закрывайте шлюз «сейчас» — №5")]
    [InlineData("أبقوا البوابة مفتوحة")]
    [InlineData("хьо муха ю Ӏаламат")]
    public void Letters_of_every_script_are_written_as_they_are(string text) =>
        Assert.Equal(text, HtmlEncoder.Create(PageEncoder.Settings()).Encode(text));

    [Fact]
    public void Markup_is_always_written_as_text() =>
        Assert.Equal("&lt;a b=&quot;c&quot;&gt;&amp;&#x27;", HtmlEncoder.Create(PageEncoder.Settings()).Encode("<a b=\"c\">&'"));
}
