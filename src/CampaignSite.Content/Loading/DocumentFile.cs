namespace CampaignSite.Content.Loading;

/// <summary>A Markdown file in the language that its name states; its text is read only where something is made of it.</summary>
/// <param name="Reading">The file by itself.</param>
/// <param name="Language">Null for the facts of a country.</param>
internal sealed record DocumentFile(FileReading Reading, Language? Language)
{
    private Document? _document;

    /// <summary>The safe form of a document whose change is not confirmed; null for one as it was written.</summary>
    public Document? Changed { get; init; }

    public ContentPath Path => Reading.Path!;

    public Location Start => Location.StartOf(Path.Path);

    public bool IsQuiet => Changed?.Front.IsTrue("quiet") ?? Reading.IsQuiet;

    public bool IsAtRisk => Changed?.Front.IsTrue("at-risk") ?? Reading.IsAtRisk;

    public Document Document => Changed ?? (_document ??= Reading.Document with { Language = Language });
}
