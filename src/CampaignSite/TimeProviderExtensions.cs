namespace CampaignSite;

internal static class TimeProviderExtensions
{
    /// <summary>The day by the clock. Nothing that is stored or shown holds an hour.</summary>
    public static DateOnly GetUtcToday(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
