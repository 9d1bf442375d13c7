using CampaignSite.Content.Timeline;

namespace CampaignSite.Pages.Timeline;

/// <summary>One event as a sign of 8 × 8 units; <paramref name="X"/> and <paramref name="Y"/> are its left upper corner.</summary>
public readonly record struct ChartSymbol(EvidenceLevel EvidenceLevel, int X, int Y)
{
    public const int Side = 8;

    /// <summary>SVG path data in units of the plot.</summary>
    public string Path => $"M{X} {Y}{Shape}";

    // The signs of _Standing.cshtml, drawn: fonts make some of them wide, coloured or nothing at all.
    private string Shape => EvidenceLevel switch
    {
        EvidenceLevel.FoundByCourt => "m3.3 0h1.4v1h3l.3 3h-2.3l.4-2h-1.4v4.6h1.8v1.4h-5v-1.4h1.8v-4.6h-1.4l.4 2h-2.3l.3-3h3z",
        EvidenceLevel.FoundByIntergovernmentalBody => "m4 0l4 4-4 4-4-4z",
        EvidenceLevel.Documented => "m.5.5h7v7h-7z",
        EvidenceLevel.Reported => "m0 4a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
        EvidenceLevel.Alleged => "m0 4a4 4 0 1 0 8 0a4 4 0 1 0-8 0zm1.3 0a2.7 2.7 0 1 1 5.4 0a2.7 2.7 0 1 1-5.4 0z",
        EvidenceLevel.Denied => "m1.2 0l2.8 2.8 2.8-2.8 1.2 1.2-2.8 2.8 2.8 2.8-1.2 1.2-2.8-2.8-2.8 2.8-1.2-1.2 2.8-2.8-2.8-2.8z",
        _ => "m0 3.2h8v1.6h-8z",
    };
}
