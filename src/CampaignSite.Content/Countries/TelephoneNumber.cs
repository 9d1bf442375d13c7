using System.Text.RegularExpressions;
using PhoneNumbers;

namespace CampaignSite.Content.Countries;

/// <summary>Telephone numbers in E.164: a plus, the country code, at most 15 digits in all.</summary>
public static partial class TelephoneNumber
{
    public static bool IsE164(string text) => E164().IsMatch(text);

    /// <summary>The international form of ITU-T E.123: plus, country code, the groups of its country, blanks between them, no brackets.</summary>
    public static string Format(string e164)
    {
        // libphonenumber keeps the hyphens that some countries write inside a number; E.123 has none.
        var display = Parse(e164) is { } number ? PhoneNumberUtil.GetInstance().Format(number, PhoneNumberFormat.INTERNATIONAL).Replace('-', ' ') : e164;

        // Never a digit more or less than is dialled.
        return display.Replace(" ", "", StringComparison.Ordinal) == e164 ? display : e164;
    }

    /// <summary>Whether the numbering plan of some country has such a number.</summary>
    internal static bool IsValid(string e164) => Parse(e164) is { } number && PhoneNumberUtil.GetInstance().IsValidNumber(number);

    internal static PhoneNumber? Parse(string e164)
    {
        try
        {
            return PhoneNumberUtil.GetInstance().Parse(e164, null);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A\+[1-9][0-9]{6,14}\z", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex E164();
}
