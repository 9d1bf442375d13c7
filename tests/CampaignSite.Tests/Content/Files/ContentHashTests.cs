using CampaignSite.Content.Files;

namespace CampaignSite.Tests.Content.Files;

public sealed class ContentHashTests
{
    private static readonly ContentFile One = ContentFile.FromText("one.md", "1");
    private static readonly ContentFile Two = ContentFile.FromText("two.md", "2");

    [Fact]
    public void A_file_carries_the_sum_that_sha256sum_prints() =>
        Assert.Equal("6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b", One.Sha256);

    [Fact]
    public void The_order_of_files_makes_no_difference() => Assert.Equal(ContentHash.Compute([One, Two], "day"), ContentHash.Compute([Two, One], "day"));

    [Fact]
    public void Every_path_byte_and_line_makes_a_difference()
    {
        string[] hashes =
        [
            ContentHash.Compute([One, Two]), ContentHash.Compute([One]), ContentHash.Compute([One, Two], "day"), ContentHash.Compute([One, Two], "day", ""),
            ContentHash.Compute([ContentFile.FromText("one.md", "2"), ContentFile.FromText("two.md", "1")]),
            ContentHash.Compute([ContentFile.FromText("two.mdx", "1"), Two]),

            // A path may hold a line feed: two files are no file with a long name.
            ContentHash.Compute([ContentFile.FromText($"one.md\n{Two.Sha256} 6 two.md", "1")]),
            ContentHash.Compute([One], $"{Two.Sha256} 6 two.md"),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }
}
