namespace CampaignSite.Copies;

/// <summary>In what form a copy is taken along.</summary>
public enum CopyKind
{
    Html,
    Txt,
    Zip,
}
