using CampaignSite.Sharing;
using Microsoft.AspNetCore.WebUtilities;

namespace CampaignSite.Tests.Sharing;

public sealed class ShareNetworkTests
{
    private const string Words = "Откройте шлюз & «болото» {link} 100% #Tide+1";
    private const string Link = "https://saltmarsh.example/ru/briefing";

    private static readonly ShareText Text = ShareText.Create(Words, Link);

    public static TheoryData<string> Names => [.. ShareNetwork.All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_network_is_handed_reads_back_as_it_was(string name)
    {
        var address = new Uri(ShareNetwork.All.Single(network => network.Name == name).AddressFor(Text));
        var handed = QueryHelpers.ParseQuery(address.Query).Concat(QueryHelpers.ParseQuery(address.Fragment.TrimStart('#')))
            .SelectMany(pair => pair.Value).ToHashSet();

        Assert.Equal("https", address.Scheme);
        Assert.True(handed.Contains(Text.Whole) || handed.Contains(Link), string.Join('|', handed));
        Assert.Subset(new HashSet<string?> { Text.Whole, Words, Link }, handed);
    }

    /// <summary>Pages that the networks document for such links; others work for a while, or only where one is signed in.</summary>
    [Theory]
    [InlineData("X", "https://x.com/intent/tweet")] // docs.x.com, “Post button”: intent/tweet; intent/post is documented nowhere
    [InlineData("Threads", "https://www.threads.com/intent/post")] // developers.facebook.com, “Web Intents”
    [InlineData("Bluesky", "https://bsky.app/intent/compose")] // docs.bsky.app, “Action Intent Links”
    public void A_link_leads_to_the_page_that_its_network_documents(string name, string page) => Assert.Equal(
        page, new Uri(ShareNetwork.All.Single(network => network.Name == name).AddressFor(Text)).GetLeftPart(UriPartial.Path));

    [Fact]
    public void A_letter_reads_back_as_it_was()
    {
        var letter = new Uri(ShareNetwork.MailFor(Text, "Шлюз & болото"));
        var fields = QueryHelpers.ParseQuery(letter.Query);

        Assert.Equal("mailto", letter.Scheme);
        Assert.Equal("Шлюз & болото", fields["subject"]);
        Assert.Equal($"{Words}\r\n\r\n{Link}", fields["body"]);
    }
}
