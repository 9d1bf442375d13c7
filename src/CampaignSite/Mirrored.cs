namespace CampaignSite;

/// <summary>Whether this site is being made into files, where nothing answers: no form, no query, no store, and every word must still be true in a year.</summary>
internal sealed record Mirrored
{
    public static readonly Mirrored No = new();

    public bool Is { get; private init; }

    /// <summary>The day the copy is of.</summary>
    public DateOnly On { get; private init; }

    /// <summary>Grows from copy to copy.</summary>
    public long Sequence { get; private init; }

    /// <summary>Where the site itself is; null where that is not told.</summary>
    public Uri? Live { get; private init; }

    /// <summary>Whether what has to be asked of the site can be reached from here.</summary>
    public bool ReachesSite => !Is || Live is not null;

    /// <summary>An address of the site itself; null where that is not told.</summary>
    public string? At(string path) => Live is null ? null : Live.GetLeftPart(UriPartial.Authority) + path;

    public static Mirrored As(DateOnly on, long sequence, Uri? live) => new() { Is = true, On = on, Sequence = sequence, Live = live };
}
