using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Files;

public sealed class PictureBytesTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16];
    private static readonly byte[] WebP = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8];

    [Fact]
    public void A_picture_is_known_by_its_bytes()
    {
        var campaign = Saltmarsh.Campaign();

        Assert.Equal(
            [("card.ar.png", "image/png"), ("gate.png", "image/png"), ("marsh.jpg", "image/jpeg")],
            campaign.Pictures.Select(picture => (picture.Name, picture.MediaType)));
    }

    [Fact]
    public void WebP_is_a_picture_too()
    {
        var result = Example.Load(new ContentFile("media/gate.webp", WebP));

        Assert.Equal("image/webp", result.Campaign!.Picture("gate.webp")!.MediaType);
    }

    [Fact]
    public void A_name_that_says_another_kind_than_the_bytes_is_refused()
    {
        AssertRefused("media/gate.jpg", Png, "name it .png");
        AssertRefused("media/gate.png", Jpeg, "name it .jpg");
        AssertRefused("media/gate.jpeg", WebP, "name it .webp");
    }

    [Fact]
    public void EXIF_is_refused_because_it_can_hold_a_place()
    {
        AssertRefused("media/gate.jpg", [.. Jpeg, .. "Exif\0\0"u8], "EXIF");
        AssertRefused("media/gate.png", [.. Png, .. "eXIf"u8, 0], "EXIF");
        AssertRefused("media/gate.webp", [.. WebP, .. "EXIF"u8, 0], "EXIF");
    }

    [Fact]
    public void Two_megabytes_are_the_most()
    {
        var fits = Example.Load(new ContentFile("media/gate.png", (byte[])[.. Png, .. new byte[(2 * 1024 * 1024) - Png.Length]]));

        Assert.NotNull(fits.Campaign);
        AssertRefused("media/gate.png", [.. Png, .. new byte[(2 * 1024 * 1024) - Png.Length + 1]], "2 MB");
    }

    [Fact]
    public void The_same_file_given_twice_is_reported_and_nothing_is_thrown()
    {
        var result = CampaignLoader.Load(PageRegistry.Site,
            [.. FormatPage.Files(), new ContentFile("media/gate.png", Png), new ContentFile("media/gate.png", Png.ToArray())], FormatPage.Today);

        Assert.Equal(["media/gate.png:1:1 error case-twins"], Example.Errors(result));
    }

    private static void AssertRefused(string path, byte[] bytes, string words)
    {
        var result = Example.Load(new ContentFile(path, bytes));

        Assert.Equal([$"{path}:1:1 error bad-picture"], Example.Errors(result));
        Assert.Contains(words, result.Diagnostics.Single(d => d.Location.Path == path).Message, StringComparison.Ordinal);
    }
}
