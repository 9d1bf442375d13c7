using CampaignSite.Content.Checks;
using CampaignSite.Content.Texts;

namespace CampaignSite.Localization;

/// <summary>What a reader at risk is told where the last check is past its limit; null where it is not.</summary>
internal static class SafetyNote
{
    public static string? OfText(LocalizedCampaign localized, CampaignText text) =>
        !localized.Campaign.IsOld(text) ? null
        : text.Checked is { How: not CheckMethod.NotChecked } check ? localized.Words.TextCheckedLong.Replace("{date}", localized.Day(check.CountsFrom), StringComparison.Ordinal)
        : localized.Words.TextNotChecked;

    /// <summary>Of the page that “Leave” opens.</summary>
    public static string? OfExit(LocalizedCampaign localized) =>
        !localized.Campaign.IsExitOld(localized.Language) ? null
        : localized.Campaign.ExitChecked.GetValueOrDefault(localized.Language.Tag) is { How: not CheckMethod.NotChecked } check
            ? localized.Words.ExitCheckedLong.Replace("{date}", localized.Day(check.CountsFrom), StringComparison.Ordinal)
        : localized.Words.ExitNotChecked;
}
