using CampaignSite.Hosting;

namespace CampaignSite.Metrics;

/// <summary>Closes each hour of the counts when it is over, whether somebody collects them or not.</summary>
internal sealed class HourService(PageCounts counts, TimeProvider time) : PeriodicService(time)
{
    protected override Task<TimeSpan> RunAsync(CancellationToken stoppingToken) => Task.FromResult(counts.CloseHour());

    protected override TimeSpan OnFailure(Exception problem) => TimeSpan.FromMinutes(1);
}
