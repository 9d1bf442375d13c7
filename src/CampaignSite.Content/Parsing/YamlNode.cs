using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Content.Parsing;

/// <summary>A value of a YAML document with the place it stands at.</summary>
internal abstract record YamlNode(Location At);

/// <summary>A text, number, date or word: what it means is decided by who asks.</summary>
internal sealed record YamlScalar(Location At, string Value) : YamlNode(At);

internal sealed record YamlList(Location At, ImmutableArray<YamlNode> Items) : YamlNode(At);

internal sealed record YamlMap(Location At, ImmutableArray<YamlEntry> Entries) : YamlNode(At);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
