namespace CampaignSite.Content.Yaml;

/// <summary>An item in all its languages. The base document holds the facts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Address">Where it is read, without language prefix.</param>
/// <param name="Base">The file of the base language.</param>
/// <param name="ByTag">Every language's file, the base's too.</param>
internal sealed record DocumentGroup(ContentKind Kind, string Slug, string Address, Document Base, ImmutableDictionary<string, Document> ByTag);
