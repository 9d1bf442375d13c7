using CampaignSite.Content.Files;

namespace CampaignSite.Content.Loading;

/// <summary>
/// What the last load read, for the next one to take over: a file by its bytes, the tables by their files and the half of the day, an item by its
/// files and all that the tables and the quiet pages say. It holds what that load held and nothing older, and a load with it gives what a
/// load without it gives.
/// </summary>
/// <remarks>For one load after another, not for two at once.</remarks>
public sealed class LoadMemory
{
    private Dictionary<string, FileReading> _files = new(StringComparer.Ordinal);
    private Dictionary<(ContentKind Kind, string Name), ItemReading> _items = [];
    private LoadContext? _context;

    /// <summary>The settings and tables of the last load.</summary>
    internal SharedTables? Tables { get; set; }

    internal IReadOnlyCollection<string> Paths => _files.Keys;

    internal int Items => _items.Count;

    internal IReadOnlyList<FileReading> Take(IReadOnlyList<ContentFile> files)
    {
        var readings = InParallel.Select(
            files, file => _files.GetValueOrDefault(file.Path) is { } known && known.IsOf(file) ? known.TakenOver(file) : new FileReading(file));
        _files = new(readings.Length, StringComparer.Ordinal);
        for (var i = 0; i < readings.Length; i++)
        {
            _files[files[i].Path] = readings[i];
        }

        return readings;
    }

    /// <summary>The items that were read with the same tables and quiet pages; none where something of that changed.</summary>
    internal IReadOnlyDictionary<(ContentKind Kind, string Name), ItemReading> ItemsReadWith(LoadContext context) =>
        _context?.DecidesLike(context) == true ? _items : ImmutableDictionary<(ContentKind, string), ItemReading>.Empty;

    internal void Keep(LoadContext context, Dictionary<(ContentKind Kind, string Name), ItemReading> items) =>
        (_context, _items) = (context with { Bag = new DiagnosticBag(), Deferred = new DeferredChecks() }, items);

    /// <summary>Forgets the texts, which can be read again from the bytes.</summary>
    internal void Release()
    {
        foreach (var reading in _files.Values)
        {
            reading.Release();
        }
    }
}
