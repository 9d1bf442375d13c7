namespace CampaignSite.Content.Countries;

/// <summary>How sure a field of a contact is. Low is never shown as sure.</summary>
public enum Confidence
{
    High,
    Medium,
    Low,
}
