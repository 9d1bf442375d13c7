using System.Collections.Immutable;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Pages.Timeline;

/// <summary>A column of the plot.</summary>
/// <param name="Signs">From the foot upwards, what rests on most first; none in a year without events.</param>
/// <param name="X">The left edge of the column.</param>
/// <param name="Line">Which of the lines under the plot names the year, from 0; null where there is no room for its name.</param>
public sealed record ChartYear(int Year, ImmutableArray<ChartSymbol> Signs, int X, int? Line)
{
    /// <summary>All signs as data of one SVG path.</summary>
    public string Path => string.Concat(Signs.Select(sign => sign.Path));

    public int Count(EvidenceLevel evidence) => Signs.Count(sign => sign.EvidenceLevel == evidence);
}
