using System.Text.RegularExpressions;

namespace CampaignSite.Content.Rules;

/// <summary>Telephone numbers in E.164: a plus, the country code, at most 15 digits in all.</summary>
internal static partial class PhoneNumber
{
    public static bool IsE164(string text) => E164().IsMatch(text);

    [GeneratedRegex(@"\A\+[1-9][0-9]{6,14}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex E164();
}
