namespace CampaignSite.Content.Loading;

/// <summary>What was read of one item: a function of its files and of the <see cref="LoadContext"/>, and of nothing else.</summary>
/// <param name="Files">The files it was read from.</param>
/// <param name="Item">The model.</param>
/// <param name="Bag">Its own diagnostics.</param>
/// <param name="Deferred">What the rules over the whole check at every load.</param>
internal sealed record ItemReading(ImmutableArray<FileReading> Files, object Item, DiagnosticBag? Bag, DeferredChecks Deferred)
{
    /// <summary>True where it was read from these files, as they were written.</summary>
    public bool IsOf(ImmutableArray<DocumentFile> files)
    {
        if (files.Length != Files.Length)
        {
            return false;
        }

        for (var i = 0; i < files.Length; i++)
        {
            if (files[i].Changed is not null || !ReferenceEquals(files[i].Reading, Files[i]))
            {
                return false;
            }
        }

        return true;
    }
}
