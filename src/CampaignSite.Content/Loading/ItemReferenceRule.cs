using System.Collections.Frozen;

namespace CampaignSite.Content.Loading;

/// <summary>Every item that another names must be there, and what replaces an item must not lead back to it.</summary>
internal static class ItemReferenceRule
{
    public static void Check(Campaign campaign, LoadContext context)
    {
        var actions = campaign.Actions.Select(a => a.Slug.Value).ToFrozenSet();
        var organisations = campaign.Organisations.Select(o => o.Slug.Value).ToFrozenSet();
        foreach (var reference in context.Deferred.References)
        {
            var known = reference.Kind == ContentKind.Action ? actions : organisations;
            if (!known.Contains(reference.Name))
            {
                context.Bag.Error(reference.At, DiagnosticCode.UnknownSlug,
                    $"there is no “{reference.Name}” among the {(reference.Kind == ContentKind.Action ? "actions" : "organisations")}; {ClosestName.Suggestion(reference.Name, known.Order(StringComparer.Ordinal))}",
                    needs: ContentPath.For(reference.Kind, reference.Name, context.BaseLanguage));
            }
        }

        CheckRings(ContentKind.Action, campaign.Actions.Select(a => (a.Slug, a.ReplacedBy)), context);
        CheckRings(ContentKind.Organisation, campaign.Organisations.Select(o => (o.Slug, o.ReplacedBy)), context);
    }

    // A reader who follows a ring is sent round for ever, and so was the page that looked for its end.
    private static void CheckRings(ContentKind kind, IEnumerable<(Slug Slug, Slug? Next)> items, LoadContext context)
    {
        var next = items.Where(item => item.Next is not null).DistinctBy(item => item.Slug).ToDictionary(item => item.Slug, item => item.Next!.Value);
        foreach (var reference in context.Deferred.References.Where(r => r.Kind == kind && r.Replaces is not null))
        {
            var start = reference.Replaces!.Value;
            var seen = new HashSet<Slug> { start };
            var at = start;
            while (next.TryGetValue(at, out var replacement) && seen.Add(replacement))
            {
                at = replacement;
            }

            // Items that only lead into a ring are valid once the ring is corrected: each member of it is named.
            if (next.TryGetValue(at, out var last) && last == start)
            {
                context.Bag.Error(reference.At, DiagnosticCode.BadValue,
                    $"“{start}” would be replaced by itself{(seen.Count == 1 ? "" : $", through “{at}”")}; name one that stays, or remove the line");
            }
        }
    }
}
