using CampaignSite.Sharing;

namespace CampaignSite.Tests.Sharing;

public sealed class ShareTextTests
{
    private const string Link = "https://saltmarsh.example/briefing";

    [Fact]
    public void Words_that_fit_stay_as_they_are()
    {
        var text = ShareText.Create("The gate is closed.", Link);

        Assert.Equal($"The gate is closed. {Link}", text.Whole);
        Assert.Equal((54, 43, 43), (text.OnBluesky, text.OnX, text.OnMastodon));
    }

    [Fact]
    public void Words_that_do_not_fit_end_at_a_word_with_an_ellipsis()
    {
        var text = ShareText.Create(string.Join(' ', Enumerable.Repeat("marsh,", 60)), Link);

        Assert.EndsWith(" marsh…", text.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(",…", text.Words, StringComparison.Ordinal);
        Assert.InRange(text.OnX, ShareText.X - 8, ShareText.X);
    }

    [Theory]
    [InlineData(226)] // with the blank and an address of 73 the last that fits
    public void The_longest_words_that_fit_are_not_cut(int length)
    {
        var link = "https://saltmarsh.example/" + new string('a', 47);
        var fits = ShareText.Create(new string('x', length - 2) + " y", link);
        var tooLong = ShareText.Create(new string('x', length - 1) + " y", link);

        Assert.Equal(ShareText.Bluesky, fits.OnBluesky);
        Assert.DoesNotContain('…', fits.Words);
        Assert.EndsWith("x…", tooLong.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_longer_than_a_post_and_an_address_longer_than_a_post_leave_the_address()
    {
        var longLink = Link + new string('a', 400);

        Assert.Equal(Link, ShareText.Create(new string('x', 400), Link).Whole);
        Assert.Equal(longLink, ShareText.Create("The gate is closed.", longLink).Whole);
        Assert.Equal(Link, ShareText.Create("  ", Link).Whole);
    }

    [Theory]
    [InlineData("Болото высыхает", 15)]
    [InlineData("المستنقع", 8)]
    [InlineData("“quoted” – dash", 15)]
    [InlineData("more…", 6)] // the ellipsis lies outside the favoured ranges
    [InlineData("湿地", 4)]
    [InlineData("e\u0301", 1)] // composed before it is counted
    public void X_counts_characters_by_script(string words, int weight) =>
        Assert.Equal(weight + 1 + 23, ShareText.Create(words, Link).OnX);

    [Fact]
    public void Bluesky_counts_what_a_reader_sees_as_one_character() =>
        Assert.Equal(1 + 1 + Link.Length, ShareText.Create("👩‍👩‍👧", Link).OnBluesky);

    [Fact]
    public void Whatever_the_words_the_result_fits_everywhere()
    {
        var random = new Random(4);
        string[] alphabet = ["a", "ж", "م", "湿", "👩‍👩‍👧", " ", " ", "…", ".", "e\u0301", "\n"];
        for (var run = 0; run < 2000; run++)
        {
            var words = string.Concat(Enumerable.Range(0, random.Next(500)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var text = ShareText.Create(words, Link + new string('l', random.Next(200)));

            Assert.InRange(text.OnBluesky, Link.Length, ShareText.Bluesky);
            Assert.InRange(text.OnX, 23, ShareText.X);
            Assert.InRange(text.OnMastodon, 23, ShareText.Mastodon);
            Assert.EndsWith(text.Link, text.Whole, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', text.Whole);
        }
    }
}
