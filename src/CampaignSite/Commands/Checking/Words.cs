using System.CommandLine.Parsing;
using System.Text.Json;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Commands.Checking;

/// <summary>Values of options, written as the content writes them.</summary>
internal static class Words
{
    public static T Enum<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var names = System.Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);
        var word = result.Tokens.Single().Value;
        if (names.TryGetValue(word, out var found))
        {
            return found;
        }

        result.AddError($"“{ConsoleText.Escape(word)}” is not one of {string.Join(", ", names.Keys)}");
        return default;
    }

    public static PartialDate? Date(ArgumentResult result) => Date(result, isWhole: false);

    public static PartialDate? Day(ArgumentResult result) => Date(result, isWhole: true);

    private static PartialDate? Date(ArgumentResult result, bool isWhole)
    {
        var word = result.Tokens.Single().Value;
        if (PartialDate.TryParse(word, out var date) && (!isWhole || date.Precision == DatePrecision.Day))
        {
            return date;
        }

        result.AddError($"“{ConsoleText.Escape(word)}” is not a date; write it as 2026-11-22{(isWhole ? "" : ", 2026-11 or 2026")}");
        return null;
    }
}
