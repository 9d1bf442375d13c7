namespace CampaignSite.Hosting;

/// <summary>Switches for the limits; the figures are in <see cref="RequestLimits"/>.</summary>
internal sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>False switches off rate limits, never sizes or times, and only while every listening address is loopback: for load tests.</summary>
    public bool Enabled { get; set; } = true;
}
