namespace CampaignSite.Content.Yaml;

/// <summary>A value of a YAML document with its place.</summary>
internal abstract record YamlNode(Location At);

/// <summary>A text, number, date or word: what it means is decided by who asks.</summary>
internal sealed record YamlScalar(Location At, string Value) : YamlNode(At)
{
    /// <summary>What a comment takes away, where this is a text; null where nothing is lost.</summary>
    public YamlCut? Cut { get; init; }
}

/// <summary>The words of an unquoted value that YAML takes for a comment.</summary>
/// <param name="At">Their number sign.</param>
/// <param name="Words">What is cut off.</param>
/// <param name="Whole">The value as it was meant.</param>
internal sealed record YamlCut(Location At, string Words, string Whole)
{
    /// <param name="before">What precedes the value where it is written: its key or a hyphen; empty where that is not known.</param>
    public string Message(string before) =>
        $"“#” after a space begins a comment, and “{Words}” is cut off; put the value in quotes: {before}{YamlPitfalls.Quoted(Whole)}";
}

internal sealed record YamlList(Location At, ImmutableArray<YamlNode> Items) : YamlNode(At);

internal sealed record YamlMap(Location At, ImmutableArray<YamlEntry> Entries) : YamlNode(At)
{
    public ImmutableArray<YamlEntry> Entries
    {
        get;
        init => (field, _index) = (value, null);
    } = Entries;

    // A map of this many keys is looked through faster than an index of it is made.
    private const int MaxUnindexed = 16;

    private Dictionary<string, YamlNode>? _index;

    public YamlNode? Find(string key)
    {
        if (Entries.Length > MaxUnindexed)
        {
            _index ??= Entries.DistinctBy(entry => entry.Key.Value).ToDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal);
            return _index.GetValueOrDefault(key);
        }

        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>A flag that is needed before its file is read; other values are reported then.</summary>
    public bool IsTrue(string key) => Find(key) is YamlScalar { Value: "true" };
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
