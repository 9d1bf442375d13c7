namespace CampaignSite.Content.Rendering;

/// <summary>Markup that may be written to a page as it is: made by the one Markdown renderer and checked against its allow-list.</summary>
public sealed record Html
{
    internal Html(string markup) => Markup = markup;

    public static Html Empty { get; } = new("");

    public string Markup { get; }

    public bool IsEmpty => Markup.Length == 0;

    public override string ToString() => Markup;
}
