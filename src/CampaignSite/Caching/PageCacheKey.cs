namespace CampaignSite.Caching;

/// <summary>What tells one answer from another, beside the snapshot that it is made of.</summary>
/// <remarks>
/// Of a query nothing: what a page reads of it is made for that reader, what it does not read changes nothing, and so invented queries cannot fill the memory.
/// </remarks>
/// <param name="Path">As it is decoded, in its one spelling.</param>
/// <param name="Encoding"><c>br</c>, <c>gzip</c>, or null for the bytes as they are (RFC 9110, 8.4.1).</param>
/// <param name="Figures">The day of the public figures.</param>
internal sealed record PageCacheKey(string Path, string? Encoding, bool IsOnion, bool CanKeepCookie, bool HasCookie, bool StoreIsAvailable, DateOnly? Figures);
