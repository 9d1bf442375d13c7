using System.Globalization;
using CampaignSite.Content.Languages;

namespace CampaignSite.Pages.Shared;

/// <summary>A language as Open Graph writes it, with a territory: <c>en_US</c>. Where the tag names none, the most likely one stands (CLDR).</summary>
internal static class PreviewLocale
{
    public static string For(Language language) => CultureInfo.CreateSpecificCulture(language.Tag).Name.Replace('-', '_');
}
