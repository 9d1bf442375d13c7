using System.Collections.Immutable;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Pages.Timeline;

/// <summary>Events by year and standing: a column a year, a sign an event. Lengths are units of the drawing, about a pixel on the narrowest phone.</summary>
public sealed class TimelineChart
{
    private const int Pitch = ChartSymbol.Side + 2;
    private const int Narrowest = 320;

    // Taller would leave the screen of a phone; then signs are closer side by side, and the whole becomes smaller.
    private const int MaxRows = 24;
    private const int MaxAcross = 3;

    /// <param name="rightToLeft">Whether the first year is at the right.</param>
    public TimelineChart(IEnumerable<TimelineEvent> events, bool rightToLeft)
    {
        var byYear = events.ToLookup(item => item.Date.First.Year, item => item.EvidenceLevel);
        if (byYear.Count == 0)
        {
            Years = [];
            Standings = [];
            return;
        }

        var first = byYear.Min(year => year.Key);
        var count = byYear.Max(year => year.Key) - first + 1;
        var max = byYear.Max(year => year.Count());
        var across = Math.Max((max + MaxRows - 1) / MaxRows, Math.Clamp((Narrowest / count - 2) / Pitch, 1, MaxAcross));
        ColumnWidth = Math.Max(Narrowest / count, across * Pitch + 2);

        LabelSize = count * ColumnWidth / 24;
        LabelWidth = LabelSize * 11 / 4;
        Margin = Math.Max(0, (LabelWidth - ColumnWidth + 1) / 2);
        Width = count * ColumnWidth + 2 * Margin;
        LabelLines = LabelWidth <= ColumnWidth ? 1 : 2;
        var step = (LabelWidth + LabelLines * ColumnWidth - 1) / (LabelLines * ColumnWidth);
        Foot = (max + across - 1) / across * Pitch;

        Years =
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                var x = Margin + (rightToLeft ? count - 1 - i : i) * ColumnWidth;
                return new ChartYear(first + i, Signs(byYear[first + i], x, across, rightToLeft), x, i % step == 0 ? i / step % LabelLines : null);
            }),
        ];
        Standings = [.. byYear.SelectMany(year => year).Distinct().Order()];
    }

    /// <summary>Every year from the first event to the last, also those in which nothing is known to have happened.</summary>
    public ImmutableArray<ChartYear> Years { get; }

    /// <summary>Those that occur, what rests on most first.</summary>
    public ImmutableArray<EvidenceLevel> Standings { get; }

    public int Width { get; }

    public int Height => Foot + LabelSize / 2 + LabelLines * LabelHeight;

    /// <summary>Where signs end and names of years begin.</summary>
    public int Foot { get; }

    public int ColumnWidth { get; }

    /// <summary>Of the type in which years are named; twelve pixels on the narrowest phone.</summary>
    public int LabelSize { get; }

    /// <summary>What four digits and the blank after them take up.</summary>
    public int LabelWidth { get; }

    /// <summary>Two where years stand too close for one, as bricks do.</summary>
    public int LabelLines { get; }

    private int LabelHeight => LabelSize * 5 / 4;

    private int Margin { get; }

    /// <summary>The base line of a year's name.</summary>
    public int LabelY(int line) => Foot + (line + 1) * LabelHeight;

    private ImmutableArray<ChartSymbol> Signs(IEnumerable<EvidenceLevel> standings, int x, int across, bool rightToLeft)
    {
        var left = x + (ColumnWidth - across * Pitch + Pitch - ChartSymbol.Side) / 2;
        return
        [
            .. standings.Order().Select((evidence, i) =>
                new ChartSymbol(evidence, left + (rightToLeft ? across - 1 - i % across : i % across) * Pitch, Foot - (i / across + 1) * Pitch + 1)),
        ];
    }
}
