namespace CampaignSite.Content.Sources;

/// <summary>What must be said before a link, because opening or sharing it can harm a reader.</summary>
/// <param name="Id">Its name in content.</param>
/// <param name="Name">What is written before the link.</param>
/// <param name="Warning">What a page says once, before its links.</param>
/// <param name="IsUnlinked">True where the address is shown as text and never linked: in some places the link itself is an offence.</param>
public sealed record SourceLabel(Slug Id, LocalizedText Name, LocalizedText Warning, bool IsUnlinked = false)
{
    /// <summary>True where <c>links</c> may ask its hosts without being told their names.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>Its place in <c>campaign.yml</c>, where the strictest comes first; a label that is never linked is stricter than all that are.</summary>
    public int Rank { get; init; }

    /// <summary>
    /// The sentence for a publisher on a state's list whose entry no press page reports; <c>{date}</c> is the month of the copy that was
    /// read. Null for a label that follows no list but the editors' own judgement.
    /// </summary>
    public LocalizedText? ListCopy { get; init; }

    /// <summary>A label whose addresses are never linked is stricter than any that may be linked, whatever their order.</summary>
    public bool IsStricterThan(SourceLabel other) => IsUnlinked == other.IsUnlinked ? Rank < other.Rank : IsUnlinked;
}
