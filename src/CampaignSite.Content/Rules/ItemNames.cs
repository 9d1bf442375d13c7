using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Parsing;

namespace CampaignSite.Content.Rules;

/// <summary>Every item that another names must be there.</summary>
internal static class ItemNames
{
    public static void Check(Campaign campaign, LoadContext context)
    {
        foreach (var reference in context.References)
        {
            var known = reference.Kind == ContentKind.Action
                ? campaign.Actions.Select(a => a.Slug.Value)
                : campaign.Organisations.Select(o => o.Slug.Value);
            if (!known.Contains(reference.Name))
            {
                context.Bag.Error(reference.At, DiagnosticCode.UnknownSlug,
                    $"there is no “{reference.Name}” among the {(reference.Kind == ContentKind.Action ? "actions" : "organisations")}; {NearestName.Advice(reference.Name, known)}");
            }
        }
    }
}
