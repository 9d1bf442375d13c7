namespace CampaignSite;

/// <summary>Whether this site is being made into files, where nothing answers: no form, no query, no store, and every word must still be true in a year.</summary>
internal sealed record ExportContext
{
    public static readonly ExportContext None = new();

    public bool IsExporting { get; private init; }

    /// <summary>The day the copy is of.</summary>
    public DateOnly Date { get; private init; }

    /// <summary>Grows from copy to copy.</summary>
    public long Sequence { get; private init; }

    /// <summary>Where the site itself is; null where that is not told.</summary>
    public Uri? SiteUrl { get; private init; }

    /// <summary>Whether what has to be asked of the site can be reached from here.</summary>
    public bool ReachesSite => !IsExporting || SiteUrl is not null;

    /// <summary>An address of the site itself; null where that is not told.</summary>
    public string? At(string path) => SiteUrl is null ? null : SiteUrl.GetLeftPart(UriPartial.Authority) + path;

    public static ExportContext Create(DateOnly on, long sequence, Uri? siteUrl) => new() { IsExporting = true, Date = on, Sequence = sequence, SiteUrl = siteUrl };
}
