using CampaignSite.Content.Model;

namespace CampaignSite.Localization;

/// <summary>What a reader at risk is told where the last check is past its limit; null where it is not.</summary>
internal static class SafetyNote
{
    public static string? OfText(Reader reader, CampaignText text) =>
        !reader.Campaign.IsOld(text) ? null
        : text.Checked is { How: not CheckMethod.NotChecked } check ? reader.Words.TextCheckedLong.Replace("{date}", reader.Day(check.CountsFrom), StringComparison.Ordinal)
        : reader.Words.TextNotChecked;

    /// <summary>Of the page that “Leave” opens.</summary>
    public static string? OfExit(Reader reader) =>
        !reader.Campaign.IsExitOld(reader.Language) ? null
        : reader.Campaign.ExitChecked.GetValueOrDefault(reader.Language.Tag) is { How: not CheckMethod.NotChecked } check
            ? reader.Words.ExitCheckedLong.Replace("{date}", reader.Day(check.CountsFrom), StringComparison.Ordinal)
        : reader.Words.ExitNotChecked;
}
