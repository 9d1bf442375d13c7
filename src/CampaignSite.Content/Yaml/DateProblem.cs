using System.Globalization;
using System.Text.RegularExpressions;

namespace CampaignSite.Content.Yaml;

/// <summary>Why a text is no date of the format, and what was meant where that can be told.</summary>
internal static partial class DateProblem
{
    /// <returns>Words that follow the text in quotation marks.</returns>
    public static string Explain(string text) =>
        Moment().IsMatch(text) ? "has a time of day, as some tools write it, and a date here has none"
        : Day().Match(text) is { Success: true } day ? Absent(day)
        : "is not a date";

    /// <summary>What to write, where there is only one thing it can be.</summary>
    public static string? Cure(string text) =>
        Moment().Match(text) is { Success: true } moment && DateOnly.TryParseExact(moment.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? moment.Groups["day"].Value : null;

    private static string Absent(Match day)
    {
        var (year, month) = (int.Parse(day.Groups["year"].Value, CultureInfo.InvariantCulture), int.Parse(day.Groups["month"].Value, CultureInfo.InvariantCulture));
        return year is < 1 or > 9999 || month is < 1 or > 12 ? "is not a day of the calendar: months are 01 to 12"
            : $"is not a day of the calendar: {year:0000}-{month:00} has {DateTime.DaysInMonth(year, month)} days";
    }

    [GeneratedRegex(@"\A(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ][0-9]{1,2}:[0-9]{2}\S*( *[+-][0-9:]+)?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Moment();

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(?<month>[0-9]{2})-[0-9]{2}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
