using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignSite.Links;

/// <summary>The file that keeps what became of each address, so that a second run asks only what is old; <c>due</c> reads it too.</summary>
internal sealed class LinkCache
{
    public const string FileName = "links.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) } };

    private readonly Dictionary<string, LinkResult> _results;
    private readonly string _path;

    private LinkCache(string path, IEnumerable<LinkResult> results) => (_path, _results) = (path, results.DistinctBy(one => one.Address).ToDictionary(one => one.Address, StringComparer.Ordinal));

    /// <summary>A file that is not there is an empty one.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static LinkCache Read(string path)
    {
        if (!File.Exists(path))
        {
            return new LinkCache(path, []);
        }

        try
        {
            var results = JsonSerializer.Deserialize<LinkResult[]>(File.ReadAllBytes(path), Json) ?? [];
            return new LinkCache(path, results.Where(one => one is { Address: not null, Detail: not null }));
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException($"{path} is not a file of links; remove it, or name another", unreadable);
        }
    }

    public LinkResult? Find(string address)
    {
        lock (_results)
        {
            return _results.GetValueOrDefault(address);
        }
    }

    public void Set(LinkResult result)
    {
        lock (_results)
        {
            _results[result.Address] = result;
        }
    }

    /// <summary>Writes the file as a whole or not at all, without the addresses that the content has no more.</summary>
    public void Write(IReadOnlySet<string> addresses)
    {
        lock (_results)
        {
            var results = _results.Values.Where(one => addresses.Contains(one.Address)).OrderBy(one => one.Address, StringComparer.Ordinal);
            File.WriteAllBytes(_path + ".tmp", JsonSerializer.SerializeToUtf8Bytes(results, Json));
            File.Move(_path + ".tmp", _path, overwrite: true);
        }
    }
}
