using System.Text.RegularExpressions;

namespace CampaignSite.Content.Loading;

/// <summary>The name of an item in addresses and file names: lower-case Latin letters, digits and single hyphens, 1 to 80 characters.</summary>
public readonly partial record struct Slug : IComparable<Slug>
{
    private const int MaxLength = 80;

    // Names that Windows keeps for itself: a mirror of the site must be able to hold every page as a file.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul", "index",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    private readonly string? _value;

    private Slug(string value) => _value = value;

    public string Value => _value ?? "";

    public static bool TryParse(string? text, out Slug slug)
    {
        slug = default;
        if (text is null || text.Length > MaxLength || !Pattern().IsMatch(text) || Reserved.Contains(text))
        {
            return false;
        }

        slug = new Slug(text);
        return true;
    }

    public int CompareTo(Slug other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(Slug left, Slug right) => left.CompareTo(right) < 0;

    public static bool operator >(Slug left, Slug right) => left.CompareTo(right) > 0;

    public static bool operator <=(Slug left, Slug right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Slug left, Slug right) => left.CompareTo(right) >= 0;

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
