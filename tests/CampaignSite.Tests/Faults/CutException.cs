namespace CampaignSite.Tests.Faults;

/// <summary>A request of a <see cref="LoadConnection"/> has no whole answer, so that its sender does not know whether it was done.</summary>
internal sealed class CutException(Cut cut, Exception cause) : Exception($"{cut}: {cause.Message}", cause)
{
    public Cut Cut => cut;
}
