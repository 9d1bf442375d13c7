using CampaignSite.Content.Rendering;

namespace CampaignSite.Content.Yaml;

/// <summary>A Markdown file divided into front matter and body.</summary>
/// <param name="Path">What its name says.</param>
/// <param name="Language">Null for the facts of a country.</param>
/// <param name="Front">The front matter.</param>
/// <param name="Body">Markdown, line feeds only.</param>
/// <param name="BodyLine">The line of the file on which the body begins.</param>
internal sealed record Document(ContentPath Path, Language? Language, YamlMap Front, string Body, int BodyLine)
{
    public Location Start => Location.StartOf(Path.Path);

    /// <summary>The body as it is compared and hashed, made once for all who ask.</summary>
    public TextOutline Outline => field ??= TextOutline.Parse(Body);
}
