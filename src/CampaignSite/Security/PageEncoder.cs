using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CampaignSite.Security;

/// <summary>What may stand in a page as it is: every script, but nothing that hides or turns text around.</summary>
/// <remarks>The platform's default writes Cyrillic as seven-byte entities, which a page of 14 KB cannot pay; its wide setting lets U+202E through.</remarks>
internal static class PageEncoder
{
    public static TextEncoderSettings Settings()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);

        // Trojan Source: marks, embeddings, overrides and isolates of direction.
        settings.ForbidCharacters('\u061C', '\u200E', '\u200F');
        ForbidRange(settings, '\u202A', '\u202E');
        ForbidRange(settings, '\u2066', '\u206F');

        // Invisible: zero-width characters and joiners, the soft hyphen, line and paragraph separators, variation selectors, the byte order mark.
        ForbidRange(settings, '\u200B', '\u200D');
        ForbidRange(settings, '\u2028', '\u2029');
        ForbidRange(settings, '\u2060', '\u2065');
        ForbidRange(settings, '\uFE00', '\uFE0F');
        ForbidRange(settings, '\uFFF0', '\uFFFF');
        settings.ForbidCharacters('\u00AD', '\u034F', '\u180E', '\uFEFF');

        // Tags and everything else above U+FFFF are always written as entities.
        return settings;
    }

    private static void ForbidRange(TextEncoderSettings settings, char first, char last)
    {
        for (var c = (int)first; c <= last; c++)
        {
            settings.ForbidCharacter((char)c);
        }
    }
}
