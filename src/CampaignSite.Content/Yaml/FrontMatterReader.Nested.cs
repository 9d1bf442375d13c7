using System.Buffers;

namespace CampaignSite.Content.Yaml;

/// <content>Lists and mappings below a key.</content>
internal sealed partial class FrontMatterReader
{
    private static readonly SearchValues<char> SignsOfLists = SearchValues.Create(",[]{}#:");

    /// <summary>A list of texts; empty where the key is missing.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlList list:
                foreach (var item in list.Items.Where(item => item is not YamlScalar { Value.Length: > 0 }))
                {
                    if (item is YamlScalar { Cut: { } cut })
                    {
                        ReportCut("- ", cut);
                        continue;
                    }

                    WrongType(item.At, key, item is YamlMap ? "a list of texts; put an item with “: ” in quotes" : "a list of texts");
                }

                return [.. list.Items.OfType<YamlScalar>().Where(scalar => scalar.Value.Length > 0)];
            case YamlScalar { Value.Length: > 0 } one:
                WrongType(one.At, key, $"a list; write {key}: [{(one.Value.AsSpan().ContainsAny(SignsOfLists) ? YamlPitfalls.Quoted(one.Value) : one.Value)}]");
                return [];
            case var other:
                WrongType(other.At, key, "a list, such as [one, two]");
                return [];
        }
    }

    /// <summary>A list of words that an editor is free to choose, none of them cut by a comment; empty where the key is missing.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        var scalars = Scalars(key);
        foreach (var cut in scalars.Select(scalar => scalar.Cut).OfType<YamlCut>())
        {
            ReportCut("- ", cut);
        }

        return [.. scalars.Select(scalar => scalar.Value.Trim())];
    }

    // A number, a day and a word of a list may have a comment behind them: what is lost is no part of them, or they are refused.
    private void ReportCut(string before, YamlCut cut) => Context.Bag.Error(cut.At, Diagnostics.DiagnosticCode.CutText, cut.Message(before));

    // A contact field is written by its own key, which is not known here, or by “value”.
    private static string Before(string key) => key == "value" ? "" : $"{key}: ";

    private static string OneText(string key, YamlNode node) => node switch
    {
        YamlList list when list.Items.All(item => item is YamlScalar) =>
            $"one text, and this is a list; write it after the key without hyphens, and in quotes where it begins with a bracket: {key}: {YamlPitfalls.Quoted(string.Join(", ", list.Items.OfType<YamlScalar>().Select(item => item.Value)))}",
        YamlList => $"one text, and this is a list; write {key}: and the text on one line",
        _ => "one text, and these are lines of “key: value”; put a text that begins with “{” or holds “: ” in quotes",
    };

    public FrontMatterReader? Map(string key, string what)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMap map:
                return new FrontMatterReader(map, what, Context);
            case var other:
                WrongType(other.At, key, "indented lines of “key: value”");
                return null;
        }
    }

    /// <summary>The mapping below a key as <paramref name="read"/> understands it, its other keys reported; the default where there is none.</summary>
    public T? Map<T>(string key, Func<FrontMatterReader, T> read)
    {
        if (Map(key, $"“{key}”") is not { } map)
        {
            return default;
        }

        var value = read(map);
        map.ReportUnknownKeys();
        return value;
    }

    public ImmutableArray<FrontMatterReader> Maps(string key, string what)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlList list:
                foreach (var item in list.Items.Where(item => item is not YamlMap))
                {
                    WrongType(item.At, key, "a list whose items are lines of “key: value”");
                }

                return [.. list.Items.OfType<YamlMap>().Select(map => new FrontMatterReader(map, what, Context))];
            case var other:
                WrongType(other.At, key, "a list");
                return [];
        }
    }
}
