using System.Text.RegularExpressions;

namespace CampaignSite.Exports;

/// <summary>
/// Words without a semicolon, for formats in which it divides: evolution-data-server 3.46 cuts a note of a card at the first one that is not
/// escaped, and other address books show the escape. A dash or a comma divides a sentence at the same place; inside an address it is percent-encoded.
/// </summary>
internal static partial class ExportText
{
    public static string WithoutSemicolons(string text) => text.Contains(';', StringComparison.Ordinal)
        ? Address().Replace(text, address => address.Value.Replace(";", "%3B", StringComparison.Ordinal)).Replace("; ", " — ", StringComparison.Ordinal).Replace(';', ',')
        : text;

    // One that ends an address belongs to the sentence around it.
    [GeneratedRegex(@"[a-z]+://[^\s;]*(;[^\s;]+)+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
