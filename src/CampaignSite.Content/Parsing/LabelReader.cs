using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;
using CampaignSite.Content.Rules;

namespace CampaignSite.Content.Parsing;

/// <summary>Reads <c>labels:</c> of <c>campaign.yml</c>.</summary>
internal static class LabelReader
{
    public static SourceLabels Read(Fields campaign)
    {
        var byId = ImmutableDictionary.CreateBuilder<Slug, SourceLabel>();
        var byHost = ImmutableDictionary.CreateBuilder<string, SourceLabel>();
        var labels = campaign.Map("labels", "“labels”");
        foreach (var id in labels?.Unasked().Select(entry => entry.Key) ?? [])
        {
            if (!Slug.TryParse(id.Value, out var slug))
            {
                campaign.Context.Bag.Error(id.At, DiagnosticCode.BadValue, $"“{id.Value}” cannot name a label; use a-z, 0-9 and single hyphens");
                continue;
            }

            if (labels!.Map(id.Value, "a label") is not { } map)
            {
                continue;
            }

            var label = new SourceLabel(slug, map.RequiredLocalized("name"), map.RequiredLocalized("warning"), map.Flag("unlinked", otherwise: false)) { Rank = byId.Count };
            byId[slug] = label;
            foreach (var host in map.Scalars("hosts"))
            {
                if (Uri.CheckHostName(host.Value) != UriHostNameType.Dns
                    || !Uri.TryCreate("https://" + host.Value, UriKind.Absolute, out var uri)
                    || !WebAddress.TryHost(uri, out var name)
                    || !byHost.TryAdd(name, label))
                {
                    campaign.Context.Bag.Error(host.At, DiagnosticCode.BadValue, $"“{host.Value}” is no host name, or stands under another label; write such as example.org, once");
                }
            }

            map.Done();
        }

        return new SourceLabels(byId.ToImmutable(), byHost.ToImmutable());
    }
}
