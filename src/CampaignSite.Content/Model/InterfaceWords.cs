namespace CampaignSite.Content.Model;

/// <summary>Every word of the engine, as a typed property with its English; <c>interface/{lang}.yml</c> replaces them key by key.</summary>
/// <remarks>A property <c>SkipToContent</c> is the key <c>skip-to-content</c>.</remarks>
public sealed partial record InterfaceWords
{
    public string Leave { get; init; } = "Leave this site";

    public Plural DaysAgo { get; init; } = Plural.English("{n} day ago", "{n} days ago");
}
