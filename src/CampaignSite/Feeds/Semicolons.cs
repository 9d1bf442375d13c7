using System.Text.RegularExpressions;

namespace CampaignSite.Feeds;

/// <summary>
/// Words without a semicolon, for formats in which it divides: some address books cut a note of a card at the first one, escaped or not
/// (evolution-data-server 3.46). A comma divides a sentence at the same place; inside an address the semicolon is percent-encoded.
/// </summary>
internal static partial class Semicolons
{
    public static string AsCommas(string text) =>
        text.Contains(';', StringComparison.Ordinal) ? Address().Replace(text, address => address.Value.Replace(";", "%3B", StringComparison.Ordinal)).Replace(';', ',') : text;

    // One that ends an address belongs to the sentence around it.
    [GeneratedRegex(@"[a-z]+://[^\s;]*(;[^\s;]+)+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
