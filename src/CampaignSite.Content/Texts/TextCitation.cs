using System.Collections.Immutable;
using CampaignSite.Content.Model;

namespace CampaignSite.Content.Texts;

/// <summary>The numbers of sources behind a sentence.</summary>
public sealed record TextCitation(ImmutableArray<Source> Sources) : TextNode;
