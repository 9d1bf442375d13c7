using System.Text.RegularExpressions;

namespace CampaignSite.Content.Loading;

/// <summary>The name of an item in addresses and file names: lower-case Latin letters, digits and single hyphens, 1 to 80 characters.</summary>
public readonly partial record struct Slug : IComparable<Slug>
{
    internal const int MaxLength = 80;

    private readonly string? _value;

    private Slug(string value) => _value = value;

    public string Value => _value ?? "";

    public static bool TryParse(string? text, out Slug slug)
    {
        slug = default;
        if (text is null || text.Length > MaxLength || !Pattern().IsMatch(text) || Reserved().IsMatch(text))
        {
            return false;
        }

        slug = new Slug(text);
        return true;
    }

    public int CompareTo(Slug other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Pattern();

    // Names that Windows keeps for itself: a mirror of the site must be able to hold every page as a file.
    [GeneratedRegex(@"\A(con|prn|aux|nul|index|(com|lpt)[1-9])\z", RegexOptions.ExplicitCapture, PatternTimeout.Milliseconds)]
    private static partial Regex Reserved();
}
