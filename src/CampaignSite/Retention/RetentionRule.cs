using CampaignSite.Storage;

namespace CampaignSite.Retention;

/// <summary>How one kind of row grows old. Features register theirs with the container; both writes may run twice.</summary>
/// <param name="ClampFutureDatesAsync">Dates rows of a later day to this one: a clock that was ahead must not keep them longer than promised.</param>
/// <param name="DeleteSomeAsync">Deletes some rows whose days are over, few enough for a write among others; 0 when there are no more.</param>
internal sealed record RetentionRule(
    Func<SiteDbContext, DateOnly, CancellationToken, Task<int>> ClampFutureDatesAsync,
    Func<SiteDbContext, DateOnly, CancellationToken, Task<int>> DeleteSomeAsync);
