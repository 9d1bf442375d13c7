using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>A contact that has become dangerous must be gone with the next request, so nothing that holds one is kept unasked.</summary>
[Collection(nameof(Walked))]
public sealed class HelpersAreNotKeptTests(WalkedCampaigns campaigns)
{
    public static TheoryData<string> Campaigns => WalkedCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_holds_a_contact_of_a_helper_is_asked_for_again_each_time(string campaign)
    {
        var walk = campaigns.Of(campaign);
        var contacts = walk.Campaign.Organisations.SelectMany(helper => new[] { helper.Url, helper.Donate }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var holders = walk.Got.Where(answer => answer.Status == 200 && Links(answer).Any(contacts.Contains)).ToList();

        Assert.NotEmpty(holders);
        Crawl.Holds(holders.Where(answer => answer.CacheControl is not ("no-cache, no-transform" or "no-store, no-transform" or "private, no-store, no-transform"))
            .Select(answer => $"{answer} is {answer.CacheControl} with {Links(answer).First(contacts.Contains)}"));
    }

    private static IEnumerable<string> Links(WalkedAnswer answer) => answer.Document?.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!) ?? [];
}
