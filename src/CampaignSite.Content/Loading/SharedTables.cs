namespace CampaignSite.Content.Loading;

/// <summary>The settings and what items refer to: a function of a few files, the site and the half of the day.</summary>
/// <param name="Files">Those files: settings, publishers, sources, words of the interface, pictures.</param>
/// <param name="Settings">The settings.</param>
/// <param name="Words">The words of the interface.</param>
/// <param name="Sources">In the order of their file.</param>
/// <param name="Context">With all of them, and with what reading them reported and deferred.</param>
internal sealed record SharedTables(
    ImmutableArray<FileReading> Files, CampaignSettings Settings, ImmutableDictionary<string, TranslatedWords> Words, ImmutableArray<Source> Sources, LoadContext Context)
{
    public bool IsOf(LoadContext start, ImmutableArray<FileReading> files) =>
        ReferenceEquals(Context.Site, start.Site) && Context.Now == start.Now && Files.AsSpan().SequenceEqual(files.AsSpan());
}
