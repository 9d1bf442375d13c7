namespace CampaignSite.Content.Importing;

/// <summary>A Markdown file of a site generator, divided.</summary>
/// <param name="Path">Within the folder that is imported.</param>
/// <param name="Front">Its front matter; empty where it has none.</param>
/// <param name="Body">Markdown, line feeds only.</param>
/// <param name="BodyLine">On which the body begins.</param>
internal sealed record ForeignFile(string Path, YamlMap Front, string Body, int BodyLine)
{
    /// <summary>Name and language of the text it becomes.</summary>
    public string Slug { get; init; } = "";

    public string Language { get; init; } = "";

    /// <summary>A value on one line; empty where there is none of these keys.</summary>
    public string Text(params string[] keys) =>
        keys.Select(Front.Find).OfType<YamlScalar>().Select(scalar => string.Join(' ', scalar.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).FirstOrDefault(text => text.Length > 0) ?? "";
}
