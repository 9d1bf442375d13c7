namespace CampaignSite.Links;

/// <summary>A host that is not on the public internet.</summary>
internal sealed class PrivateAddressException() : IOException("leads to this machine or a private network, which readers cannot reach");
