using System.Globalization;

namespace CampaignSite.Content.Timeline;

/// <summary>A date known to the day, the month or the year; <paramref name="First"/> is the first day it may mean.</summary>
public readonly record struct PartialDate(DateOnly First, DatePrecision Precision)
{
    // By precision.
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>Reads <c>2019-05-16</c>, <c>2019-05</c> or <c>2019</c>.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        for (var i = 0; i < Formats.Length; i++)
        {
            if (DateOnly.TryParseExact(text, Formats[i], CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            {
                date = new PartialDate(first, (DatePrecision)i);
                return true;
            }
        }

        return false;
    }

    /// <summary>The last day the date may mean: freshness is never counted from later than this.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Day => First,
        DatePrecision.Month => new DateOnly(First.Year, First.Month, DateTime.DaysInMonth(First.Year, First.Month)),
        _ => new DateOnly(First.Year, 12, 31),
    };

    /// <summary>The value of <c>datetime</c> in HTML: as precise as the date, never more.</summary>
    public string Iso => First.ToString(Formats[(int)Precision], CultureInfo.InvariantCulture);

    public override string ToString() => Iso;
}
