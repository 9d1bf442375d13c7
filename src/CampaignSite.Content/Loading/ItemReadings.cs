namespace CampaignSite.Content.Loading;

/// <summary>Reads the items of a load on all cores, or takes them over from the last one; what they report is merged in the order of their names.</summary>
/// <param name="context">With the tables and the quiet pages.</param>
/// <param name="documents">All Markdown of the campaign, in the order of its paths.</param>
/// <param name="known">What may be taken over.</param>
internal sealed class ItemReadings(
    LoadContext context, IReadOnlyList<DocumentFile> documents, IReadOnlyDictionary<(ContentKind Kind, string Name), ItemReading> known)
{
    public LoadContext Context => context;

    public IReadOnlyList<DocumentFile> Documents => documents;

    /// <summary>What the next load may take over.</summary>
    public Dictionary<(ContentKind Kind, string Name), ItemReading> Readings { get; } = [];

    /// <summary>The items of a kind that has nothing but translated files, by slug.</summary>
    public IEnumerable<T> Read<T>(ContentKind kind, Func<DocumentGroup, LoadContext, T> read)
        where T : class
        => Read(kind, ItemFiles.Group(kind, documents, context), item => (item.Slug, item.Files), (item, own) => read(item.Read(own.Site), own));

    /// <param name="kind">What they are.</param>
    /// <param name="items">In the order in which what they report is merged.</param>
    /// <param name="of">Name and files of one.</param>
    /// <param name="read">Reads one, with a bag of its own.</param>
    public ImmutableArray<TModel> Read<TItem, TModel>(
        ContentKind kind, IReadOnlyList<TItem> items, Func<TItem, (string Name, ImmutableArray<DocumentFile> Files)> of, Func<TItem, LoadContext, TModel> read)
        where TModel : class
    {
        var readings = InParallel.Select(items, ReadOne);
        var models = ImmutableArray.CreateBuilder<TModel>(items.Count);
        for (var i = 0; i < readings.Length; i++)
        {
            var ((name, files), reading) = (of(items[i]), readings[i]);
            context.Bag.AddAll(reading.Bag);
            context.Deferred.AddAll(reading.Deferred);
            models.Add((TModel)reading.Item);
            if (files.All(file => file.Changed is null))
            {
                Readings[(kind, name)] = reading;
            }
        }

        return models.MoveToImmutable();

        ItemReading ReadOne(TItem item)
        {
            var (name, files) = of(item);
            if (known.GetValueOrDefault((kind, name)) is { } reading && reading.IsOf(files))
            {
                return reading;
            }

            var own = context with { Bag = new DiagnosticBag(), Deferred = new DeferredChecks() };
            var model = read(item, own);
            PlainFieldRule.Check(own);
            return new ItemReading([.. files.Select(file => file.Reading)], model, own.Bag.Count > 0 ? own.Bag : null, own.Deferred);
        }
    }
}
