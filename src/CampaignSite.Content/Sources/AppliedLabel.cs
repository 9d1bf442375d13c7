namespace CampaignSite.Content.Sources;

/// <summary>A label at work: the one that a link, a source or an organisation carries, and whose it is.</summary>
/// <param name="Publisher">Null for the label of an item or a host that no judged publisher has.</param>
public sealed record AppliedLabel(SourceLabel Label, Publisher? Publisher)
{
    public Slug Id => Label.Id;

    public LocalizedText Name => Label.Name;

    public LocalizedText Warning => Label.Warning;

    public bool IsUnlinked => Label.IsUnlinked;

    /// <summary>Since when and on what ground; null where nothing is known of that.</summary>
    public PublisherLabel? Basis => Publisher?.Labels.FirstOrDefault(one => one.Label == Label);

    /// <summary>The stricter of two; of equals the first, unless only the second says whose it is.</summary>
    public static AppliedLabel? Strictest(AppliedLabel? first, AppliedLabel? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        return second.Label.IsStricterThan(first.Label) || (second.Label == first.Label && first.Publisher is null) ? second : first;
    }
}
