using CampaignSite.Content.Loading;

namespace CampaignSite.Tests.Content.Model;

public sealed class SlugTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("2017-appeal")]
    [InlineData("write-to-the-council")]
    [InlineData("console")]
    public void Lower_case_words_joined_by_single_hyphens_are_a_slug(string text)
    {
        Assert.True(Slug.TryParse(text, out var slug));

        Assert.Equal(text, slug.Value);
        Assert.Equal(text, slug.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("a_b")]
    [InlineData("а")]
    [InlineData("é")]
    [InlineData("٣")]
    [InlineData("a\n")]
    [InlineData("con")]
    [InlineData("nul")]
    [InlineData("com1")]
    [InlineData("lpt9")]
    [InlineData("index")]
    public void Nothing_else_is(string? text)
    {
        Assert.False(Slug.TryParse(text, out var slug));
        Assert.Equal("", slug.Value);
    }

    [Fact]
    public void Eighty_characters_are_the_most()
    {
        Assert.True(Slug.TryParse(new string('a', 80), out _));
        Assert.False(Slug.TryParse(new string('a', 81), out _));
    }
}
