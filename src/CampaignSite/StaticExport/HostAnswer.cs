namespace CampaignSite.StaticExport;

/// <summary>What a host answered at an address, behind its redirects.</summary>
/// <param name="ShownAt">The address that a browser then shows, from which the links of a page are counted.</param>
/// <param name="Content">The bytes of a 200; null for any other answer.</param>
/// <param name="Problem">Where there are no bytes, why: a phrase such as <c>answers 404</c>.</param>
internal sealed record HostAnswer(Uri ShownAt, byte[]? Content, string? Problem)
{
    /// <summary>Whether the host says that nothing is there, which is no failure of the host.</summary>
    public bool IsAbsent { get; init; }
}
