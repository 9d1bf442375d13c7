namespace CampaignSite.Interface;

/// <content>What the copy of the site under an onion address says of itself.</content>
public sealed partial record InterfaceWords
{
    public string OnionReadingOnly { get; init; } = "You are on the onion address of this site. You can read everything here, but you cannot mark or send anything: nothing is stored.";
}
