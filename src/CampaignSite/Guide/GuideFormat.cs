namespace CampaignSite.Guide;

/// <summary>In what form a copy is taken along.</summary>
public enum GuideFormat
{
    Html,
    Txt,
    Zip,
}
