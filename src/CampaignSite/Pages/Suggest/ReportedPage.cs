using CampaignSite.Content;
using CampaignSite.Content.Countries;
using CampaignSite.Localization;
using CampaignSite.Suggestions;

namespace CampaignSite.Pages.Suggest;

/// <summary>What an editor should know of the page and the link that somebody named; nothing is ever fetched, and nothing is refused for it.</summary>
internal static class ReportedPage
{
    /// <summary>A page whose form a link may fill in: never one that it can be dangerous to have read.</summary>
    public static string? Offered(Campaign campaign, string? address) =>
        Known(campaign, address) is { } known
        && !campaign.Quiet.Holds(known)
        && !CountryCode.All.Any(country => campaign.IsAtRisk(country) && PageAddresses.Country(country) == known)
            ? known
            : null;

    /// <summary>A page of this site, in the base language's spelling, or null.</summary>
    private static string? Known(Campaign campaign, string? address) =>
        address is { Length: > 0 } && PageAddresses.All(campaign).Concat(CountryCode.All.Select(PageAddresses.Country)).Contains(address) ? address : null;

    public static SuggestionNotes NotesOn(string page, Campaign campaign, SiteUrls urls)
    {
        var path = page.Trim();
        if (path.Length == 0)
        {
            return SuggestionNotes.None;
        }

        if (IsWeb(path, out var address))
        {
            if (!urls.Origins.Contains(address.GetLeftPart(UriPartial.Authority).ToLowerInvariant()))
            {
                return SuggestionNotes.OtherSite;
            }

            path = address.AbsolutePath;
        }

        path = path.Split('?', '#')[0];
        return path.StartsWith('/') && CanonicalPath.Find(path, campaign) is { } canonical
            && Known(campaign, RequestLanguage.Split(campaign, canonical).Path) is not null
                ? SuggestionNotes.None
                : SuggestionNotes.PageNotFound;
    }

    public static SuggestionNotes NotesOnLink(string link) =>
        string.IsNullOrWhiteSpace(link) || IsWeb(link.Trim(), out _) ? SuggestionNotes.None : SuggestionNotes.NotAWebAddress;

    private static bool IsWeb(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
