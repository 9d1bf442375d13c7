using System.Globalization;

namespace CampaignSite.Content.Languages;

/// <summary>A language of the campaign, by its BCP 47 tag. The platform need not know it: then an editor names it, and its dates have English months.</summary>
public sealed record Language
{
    private readonly bool _isKnown;

    private Language(string tag, CultureInfo culture, bool isKnown)
    {
        Tag = tag;
        Culture = culture;
        _isKnown = isKnown;
    }

    public string Tag { get; }

    /// <summary>Dates, numbers and the native names of languages come from here; the user's overrides are never read.</summary>
    public CultureInfo Culture { get; }

    public bool IsRightToLeft => (_isKnown ? null : LanguageTag.IsRightToLeft(Tag)) ?? Culture.TextInfo.IsRightToLeft;

    /// <summary>The language's name in itself, as a reader looks for it; in English where neither the platform nor an editor names it.</summary>
    public string NativeName => OwnName ?? (HasCapitals(Culture.NativeName[0]) ? Culture.TextInfo.ToUpper(Culture.NativeName[0]) + Culture.NativeName[1..] : Culture.NativeName);

    /// <summary>False where <see cref="NativeName"/> is English for want of another.</summary>
    public bool HasNativeName => OwnName is not null || _isKnown || Culture.NativeName != Culture.EnglishName;

    /// <summary>The name that an editor gave.</summary>
    internal string? OwnName { get; init; }

    // Latin, Greek, Cyrillic, Armenian. Georgian has upper case for whole words only: one such letter before small ones is a mistake there.
    private static bool HasCapitals(char first) => first is < '\u0590' or (>= '\u1E00' and < '\u2000');

    public static bool TryParse(string? tag, out Language? language)
    {
        language = null;
        if (string.IsNullOrEmpty(tag))
        {
            return false;
        }

        try
        {
            if (IsPredefined(tag))
            {
                language = new Language(tag, CultureInfo.GetCultureInfo(tag), isKnown: true);
            }
            else if (LanguageTag.Problem(tag) is null)
            {
                language = new Language(tag, WithMonths(CultureInfo.GetCultureInfo(tag)), isKnown: false);
            }
        }
        catch (CultureNotFoundException)
        {
            // A variant that the platform cannot even name.
        }

        return language is not null;
    }

    // The platform accepts other spellings of a tag, and codes that were replaced.
    private static bool IsPredefined(string tag)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
            return !culture.Equals(CultureInfo.InvariantCulture) && string.Equals(culture.Name, tag, StringComparison.Ordinal) && !tag.StartsWith("iw", StringComparison.Ordinal);
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    // Without data of its own the platform calls the months M01 to M12, or takes the English ones.
    private static CultureInfo WithMonths(CultureInfo culture)
    {
        if (culture.DateTimeFormat.MonthNames[0] != "M01")
        {
            return culture;
        }

        var named = (CultureInfo)culture.Clone();
        named.DateTimeFormat = (DateTimeFormatInfo)CultureInfo.InvariantCulture.DateTimeFormat.Clone();
        return CultureInfo.ReadOnly(named);
    }

    public bool Equals(Language? other) => other is not null && string.Equals(Tag, other.Tag, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Tag);

    public override string ToString() => Tag;
}
