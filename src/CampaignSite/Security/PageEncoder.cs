using System.Text.Encodings.Web;
using System.Text.Unicode;
using CampaignSite.Content;

namespace CampaignSite.Security;

/// <summary>What may stand in a page as it is: every script, but nothing that hides or turns text around.</summary>
/// <remarks>The platform's default writes Cyrillic as seven-byte entities, which a page of 14 KB cannot pay; its wide setting lets U+202E through.</remarks>
internal static class PageEncoder
{
    public static TextEncoderSettings Settings()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);

        // The two replacement characters are drawn as nothing, or as something, by each program in its own way.
        settings.ForbidCharacters([.. InvisibleCharacters.All, '\uFFFC', '\uFFFD']);

        // Tags and everything else above U+FFFF are always written as entities.
        return settings;
    }
}
