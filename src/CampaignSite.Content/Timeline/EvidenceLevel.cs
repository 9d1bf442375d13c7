namespace CampaignSite.Content.Timeline;

/// <summary>What a claim rests on. Shown in words and with a symbol, never by colour alone.</summary>
public enum EvidenceLevel
{
    FoundByCourt,
    FoundByIntergovernmentalBody,
    Documented,
    Reported,
    Alleged,
    Denied,
    Withdrawn,
}
