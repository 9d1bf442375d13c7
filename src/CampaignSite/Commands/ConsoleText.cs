using CampaignSite.Content;

namespace CampaignSite.Commands;

/// <summary>Names from elsewhere on a terminal: one line each, and nothing in them can move the cursor or be mistaken for output of this program.</summary>
internal static class ConsoleText
{
    public static string Escape(string text) =>
        InvisibleCharacters.Escape(text).Replace("\n", "⟦U+000A⟧", StringComparison.Ordinal).Replace("\t", "⟦U+0009⟧", StringComparison.Ordinal);
}
