namespace CampaignSite.Content.Timeline;

/// <summary>An event's address has no date, so two events of different days cannot share a slug.</summary>
internal static class EventSlugRule
{
    public static void Check(IReadOnlyList<DocumentFile> documents, LoadContext context)
    {
        foreach (var bySlug in documents.Where(d => d.Path.Kind == ContentKind.Event).GroupBy(d => d.Path.Name))
        {
            var first = bySlug.First();
            foreach (var other in bySlug.Where(d => d.Path.Date != first.Path.Date))
            {
                context.Bag.Error(other.Start, DiagnosticCode.DuplicateSlug,
                    $"“{bySlug.Key}” is also the slug of {first.Path.Path}; give one of them another name");
            }
        }
    }
}
