using System.Collections.Immutable;

namespace CampaignSite.Content.Parsing;

/// <content>Lists and mappings below a key.</content>
internal sealed partial class Fields
{
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
                    WrongType(item.At, key, "a list of texts");
                }

                return [.. list.Items.OfType<YamlScalar>().Where(scalar => scalar.Value.Length > 0)];
            case var other:
                WrongType(other.At, key, "a list, such as [one, two]");
                return [];
        }
    }

    public Fields? Map(string key, string what)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMap map:
                return new Fields(map, what, _context);
            case var other:
                WrongType(other.At, key, "indented lines of “key: value”");
                return null;
        }
    }

    public ImmutableArray<Fields> Maps(string key, string what)
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

                return [.. list.Items.OfType<YamlMap>().Select(map => new Fields(map, what, _context))];
            case var other:
                WrongType(other.At, key, "a list");
                return [];
        }
    }
}
