namespace CampaignSite.Caching;

/// <summary>Set on a request whose answer is to be kept: its body is finished here, in the encoding that was negotiated.</summary>
/// <param name="Encoding"><c>br</c>, <c>gzip</c>, or null for the bytes as they are (RFC 9110, 8.4.1).</param>
/// <param name="Effort">How long may be spent on making it small.</param>
internal sealed record ReadyBody(string? Encoding, CompressionEffort Effort);
