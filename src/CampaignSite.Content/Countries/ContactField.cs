namespace CampaignSite.Content.Countries;

/// <summary>One thing to dial, write to or open, with its own grade.</summary>
/// <param name="Value">As programs take it: a telephone number in E.164, a whole address.</param>
public sealed record ContactField(string Value, Confidence Confidence, LocalizedText? Note)
{
    /// <summary>As a person reads and copies it: a telephone number with blanks between its groups.</summary>
    public string Display { get; init; } = Value;
}
