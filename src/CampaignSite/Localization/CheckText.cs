using CampaignSite.Content.Model;

namespace CampaignSite.Localization;

/// <summary>When somebody looked, as one sentence for what leaves the site: never “twelve days ago”, a card or a copy lies on a phone for years.</summary>
internal static class CheckText
{
    public static string Of(Reader reader, Check check)
    {
        var words = reader.Words;
        var sentence = check switch
        {
            { How: CheckMethod.NotChecked } => words.NotCheckedText,
            { SourceDate: { } seen } when seen.Last < check.On => words.CheckedAgainst
                .Replace("{date}", reader.Day(check.On), StringComparison.Ordinal)
                .Replace("{what}", words.Of(check.How), StringComparison.Ordinal)
                .Replace("{seen}", reader.Date(seen), StringComparison.Ordinal),
            _ => words.CheckedOn.Replace("{date}", reader.Day(check.On), StringComparison.Ordinal),
        };
        return sentence.EndsWith('.') ? sentence : $"{sentence}.";
    }
}
