namespace CampaignSite.Content.Sources;

/// <summary>Reads <c>labels:</c> of <c>campaign.yml</c>: what each label means, the strictest first, and the hosts listed under it there.</summary>
internal static class LabelReader
{
    public static SourceLabels Read(FrontMatterReader campaign)
    {
        var byId = ImmutableDictionary.CreateBuilder<Slug, SourceLabel>();
        var byHost = ImmutableDictionary.CreateBuilder<string, SourceLabel>();
        var labels = campaign.Map("labels", "“labels”");
        foreach (var id in labels?.Unasked().Select(entry => entry.Key) ?? [])
        {
            if (!Slug.TryParse(id.Value, out var slug) || id.Value == PublisherReader.NoLabel)
            {
                campaign.Context.Bag.Error(id.At, DiagnosticCode.BadValue, $"“{id.Value}” cannot name a label; use a-z, 0-9 and single hyphens, and not the word “{PublisherReader.NoLabel}”");
                continue;
            }

            if (labels!.Map(id.Value, "a label") is not { } map)
            {
                continue;
            }

            var label = new SourceLabel(slug, map.RequiredLocalized("name"), map.RequiredLocalized("warning"), map.Flag("unlinked", otherwise: false))
            {
                Rank = byId.Count,
                IsFollowed = map.Flag("followed", otherwise: false),
                ListCopy = ListCopy(map),
            };
            byId[slug] = label;
            foreach (var (at, host) in HostReader.Read(map))
            {
                if (!byHost.TryAdd(host, label))
                {
                    campaign.Context.Bag.Error(at.At, DiagnosticCode.BadValue, $"“{at.Value}” is written here twice, or under another label; write it once");
                }
                else
                {
                    campaign.Context.Deferred.LabelHosts.Add((at.At, host));
                }
            }

            map.ReportUnknownKeys();
        }

        return new SourceLabels(byId.ToImmutable(), byHost.ToImmutable(), []);
    }

    private static LocalizedText? ListCopy(FrontMatterReader label)
    {
        if (label.Localized("list-copy") is not { } sentence)
        {
            return null;
        }

        foreach (var language in label.Context.Languages)
        {
            if (!sentence.In(language).Contains("{date}", StringComparison.Ordinal))
            {
                label.Error("list-copy", DiagnosticCode.BadValue, $"“list-copy” ({language}) must say which copy it is: write {{date}} where its month goes");
            }
        }

        return sentence;
    }
}
