using CampaignSite.Content.Diagnostics;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Rendering;

/// <summary>Accounts of networks as the words of links: no citation, and true where the link leads to that account.</summary>
public sealed class AccountLinkTests
{
    [Theory]
    [InlineData("@marsh", "https://x.com/marsh")]
    [InlineData("@Marsh", "https://www.instagram.com/marsh/")]
    [InlineData("@the-marsh", "https://www.youtube.com/@the-marsh")]
    [InlineData("@marsh", "https://www.tiktok.com/@marsh")]
    [InlineData("@marsh", "https://t.me/s/marsh")]
    [InlineData("@marsh.news", "https://instagram.com/marsh.news")]
    [InlineData("marsh.news", "https://instagram.com/marsh.news")]
    [InlineData("@marsh.bsky.social", "https://bsky.app/profile/marsh.bsky.social")]
    [InlineData("marsh.bsky.social", "https://bsky.app/profile/marsh.bsky.social")]
    [InlineData("@marsh", "https://social.example/@marsh")]
    [InlineData("@marsh@social.example", "https://social.example/@marsh")]
    [InlineData("@marsh", "https://x.com/marsh/status/1")]
    [InlineData("@marsh", "https://bsky.app/profile/marsh.bsky.social")]
    [InlineData("@team", "https://vk.com/club12345")]
    [InlineData("@team", "https://vk.com/public12345")]
    [InlineData("@team", "https://m.vk.com/id12345")]
    [InlineData("@team", "https://ok.ru/group12345")]
    [InlineData("@team", "https://www.facebook.com/100012345")]
    [InlineData("@chat", "https://t.me/+AbCd")]
    [InlineData("@chat", "https://t.me/joinchat/AbCd")]
    [InlineData("@name", "https://www.youtube.com/c/Some-Name")]
    [InlineData("@name", "https://www.youtube.com/user/SomeName")]
    [InlineData("@name", "https://www.youtube.com/channel/UC12345")]
    [InlineData("@name", "https://www.youtube.com/SomeName")]
    [InlineData("@marsh on X", "https://x.com/marsh")]
    public void An_account_is_a_link_and_no_citation(string words, string address) =>
        Assert.Equal(
            $"<p>See <a class=\"out\" rel=\"noopener noreferrer\" href=\"{address}\">{words}</a>.</p>\n",
            Example.Markup($"See [{words}]({address})."));

    [Theory]
    [InlineData("@marsh", "https://x.com/council")]
    [InlineData("@marsh", "https://bsky.app/profile/council.bsky.social")]
    [InlineData("@marsh", "https://bsky.app/profile/marsh.council.example")]
    [InlineData("@marsh", "https://vk.com/clubbing")]
    [InlineData("@marsh", "https://t.me/council")]
    [InlineData("@marsh", "https://www.youtube.com/@council")]
    [InlineData("@marsh@social.example", "https://social.example/@council")]
    [InlineData("marsh.news", "https://instagram.com/council.news")]
    [InlineData("marsh.news", "https://council.example/marsh.news")]
    [InlineData("marsh.news", "https://council.example/@marsh.news")]
    public void Words_that_name_another_account_mislead(string words, string address) =>
        Assert.Equal(["texts/page.en.md:5:5 error misleading-link"], Example.Errors(Example.WithBody($"See [{words}]({address}).")));

    [Fact]
    public void An_account_in_the_brackets_of_a_citation_is_told_how_it_is_written()
    {
        var error = Assert.Single(Example.WithBody("See [@marsh].").Diagnostics, d => d.Severity == Severity.Error);

        Assert.Equal(DiagnosticCode.UnknownSource, error.Code);
        Assert.Contains("without brackets, as @marsh or in backticks, or as the text of a link: [@marsh](https://…)", error.Message, StringComparison.Ordinal);
    }
}
