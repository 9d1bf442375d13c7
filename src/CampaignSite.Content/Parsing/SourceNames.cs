using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;

namespace CampaignSite.Content.Parsing;

/// <summary>Finds the source an id names, or says that there is none.</summary>
internal static class SourceNames
{
    public static Source? Find(LoadContext context, Location at, string id)
    {
        if (Slug.TryParse(id, out var slug) && context.Sources.TryGetValue(slug, out var source))
        {
            context.Cited.Add(slug);
            return source;
        }

        context.Bag.Error(at, DiagnosticCode.UnknownSource,
            $"“{id}” is not an id of sources.yml; {NearestName.Advice(id, context.Sources.Keys.Select(k => k.Value))}");
        return null;
    }
}
