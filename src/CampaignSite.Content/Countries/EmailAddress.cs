using System.Text.RegularExpressions;

namespace CampaignSite.Content.Countries;

/// <summary>Plain addresses of electronic mail: one mailbox, no display name, nothing a header could hide in (RFC 5322 dot-atom, without what RFC 6068 would have to encode in a link: a “?” begins headers there).</summary>
internal static partial class EmailAddress
{
    public static bool IsPlain(string text) => text.Length <= 254 && Pattern().IsMatch(text);

    [GeneratedRegex(
        @"\A[A-Za-z0-9!$'*+_~-]+(\.[A-Za-z0-9!$'*+_~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+\z",
        RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Pattern();
}
