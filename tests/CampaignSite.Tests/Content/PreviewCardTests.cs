using System.Buffers.Binary;
using CampaignSite.Content.Files;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content;

public sealed class PreviewCardTests
{
    private const int Width = 1200;
    private const int Height = 630;

    [Fact]
    public void A_card_of_the_right_size_for_a_language_of_the_campaign_is_taken_in()
    {
        var result = Example.Load(Card("card.en.png"));

        Assert.Equal([], Example.Errors(result));
        Assert.NotNull(result.Campaign!.Picture("card.en.png"));
    }

    [Theory]
    [InlineData(Width - 1, Height)]
    [InlineData(Width, Height + 1)]
    [InlineData(Height, Width)]
    public void A_card_of_another_size_is_refused(int width, int height) =>
        Assert.Equal(["media/card.en.png:1:1 error bad-picture"], Example.Errors(Example.Load(Card("card.en.png", width, height))));

    [Fact]
    public void A_card_that_is_too_heavy_is_refused()
    {
        Assert.Equal([], Example.Errors(Example.Load(Card("card.en.png", length: 60_000))));
        Assert.Equal(["media/card.en.png:1:1 error bad-picture"], Example.Errors(Example.Load(Card("card.en.png", length: 60_001))));
    }

    [Theory]
    [InlineData("tEXt")]
    [InlineData("iTXt")]
    [InlineData("zTXt")]
    public void A_card_with_text_that_nobody_sees_is_refused(string chunk) =>
        Assert.Equal(["media/card.en.png:1:1 error bad-picture"], Example.Errors(Example.Load(Card("card.en.png", chunk: chunk))));

    [Fact]
    public void A_card_that_ends_in_its_signature_is_refused_and_does_not_throw() =>
        Assert.Equal(["media/card.en.png:1:1 error bad-picture"], Example.Errors(Example.Load(Card("card.en.png", length: 8))));

    [Theory]
    [InlineData("card.fr.png")]
    [InlineData("card.png")]
    public void A_card_for_no_language_of_the_campaign_is_refused(string name) =>
        Assert.Equal([$"media/{name}:1:1 error bad-file-name"], Example.Errors(Example.Load(Card(name))));

    private static ContentFile Card(string name, int width = Width, int height = Height, int length = 200, string chunk = "IDAT")
    {
        var bytes = new byte[Math.Max(length, 64)];
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 }.CopyTo(bytes, 0);
        "IHDR"u8.CopyTo(bytes.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        System.Text.Encoding.ASCII.GetBytes(chunk).CopyTo(bytes, 37);
        return new ContentFile($"media/{name}", bytes.AsMemory(0, length));
    }
}
