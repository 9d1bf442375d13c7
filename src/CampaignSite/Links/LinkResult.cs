namespace CampaignSite.Links;

/// <summary>What became of an address.</summary>
/// <param name="Address">As the content writes it, without what follows “#”.</param>
/// <param name="State">Also in the file that keeps results.</param>
/// <param name="Detail">What the host answered, for a person, without a full stop; the address it is redirected to where it moved.</param>
/// <param name="Asked">In UTC.</param>
internal sealed record LinkResult(string Address, LinkState State, string Detail, DateTimeOffset Asked)
{
    /// <summary>A reader who follows it finds nothing, or something else than was meant.</summary>
    public bool IsBroken => State is LinkState.Gone or LinkState.SoftGone or LinkState.Loop or LinkState.DeadHost or LinkState.Certificate or LinkState.Labelled;
}
