using CampaignSite.Reloading;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Reloading;

public sealed class ContentFingerprintTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ContentFingerprintTests() => SmallCampaign.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Links_that_lead_back_up_are_not_walked()
    {
        Directory.CreateSymbolicLink(_folder.At("content/texts/a"), "..");
        Directory.CreateSymbolicLink(_folder.At("content/texts/b"), "..");

        await Task.Run(() => ContentFingerprint.Compute(_folder.At("content"))).WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void What_lies_behind_a_link_does_not_count_and_the_link_does()
    {
        var without = ContentFingerprint.Compute(_folder.At("content"));
        _folder.Write("elsewhere/a", "a");
        Directory.CreateSymbolicLink(_folder.At("content/texts/a"), _folder.At("elsewhere"));
        var before = ContentFingerprint.Compute(_folder.At("content"));

        _folder.Write("elsewhere/b", "b");

        Assert.NotEqual(without, before);
        Assert.Equal(before, ContentFingerprint.Compute(_folder.At("content")));
    }

    [Fact]
    public void Every_folder_that_is_read_counts()
    {
        var before = ContentFingerprint.Compute(_folder.At("content"));

        _folder.Write("content/a/b/c/d", "d");

        Assert.NotEqual(before, before = ContentFingerprint.Compute(_folder.At("content")));
        _folder.Write("content/a/b/c/d", "longer");
        Assert.NotEqual(before, ContentFingerprint.Compute(_folder.At("content")));
    }
}
