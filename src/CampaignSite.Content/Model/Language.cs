using System.Globalization;

namespace CampaignSite.Content.Model;

/// <summary>A language of the campaign, by its BCP 47 tag.</summary>
public sealed record Language
{
    private Language(string tag, CultureInfo culture)
    {
        Tag = tag;
        Culture = culture;
    }

    public string Tag { get; }

    /// <summary>Dates, numbers and the native names of languages come from here; the user's overrides are never read.</summary>
    public CultureInfo Culture { get; }

    public bool IsRightToLeft => Culture.TextInfo.IsRightToLeft;

    /// <summary>The language's name in itself, as a reader looks for it.</summary>
    public string NativeName =>
        HasCapitals(Culture.NativeName[0]) ? Culture.TextInfo.ToUpper(Culture.NativeName[0]) + Culture.NativeName[1..] : Culture.NativeName;

    // Latin, Greek, Cyrillic, Armenian. Georgian has upper case for whole words only: one such letter before small ones is a mistake there.
    private static bool HasCapitals(char first) => first is < '\u0590' or (>= '\u1E00' and < '\u2000');

    public static bool TryParse(string? tag, out Language? language)
    {
        language = null;
        if (string.IsNullOrEmpty(tag) || tag.Length > 35)
        {
            return false;
        }

        try
        {
            // predefinedOnly: without it .NET makes up a culture for any well-formed tag, "xx" too.
            var culture = CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
            if (culture.Equals(CultureInfo.InvariantCulture) || !string.Equals(culture.Name, tag, StringComparison.Ordinal))
            {
                return false;
            }

            language = new Language(tag, culture);
            return true;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    public bool Equals(Language? other) => other is not null && string.Equals(Tag, other.Tag, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Tag);

    public override string ToString() => Tag;
}
