using System.Globalization;

namespace CampaignSite.Retention;

/// <summary>How many days what visitors leave is kept. The defaults are the ceilings, which the site promises: a setting can only shorten them.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Days after a browser's last mark until all its marks are deleted.</summary>
    public int Marks { get; set; } = MaxForMarks;

    /// <summary>Days after an editor's decision until the suggestion is deleted.</summary>
    public int DecidedSuggestions { get; set; } = MaxForDecided;

    /// <summary>Days until an undecided suggestion is deleted.</summary>
    public int OpenSuggestions { get; set; } = MaxForOpen;

    /// <summary>Days until a suggestion is deleted that looks like spam.</summary>
    public int HeldSuggestions { get; set; } = MaxForHeld;

    /// <summary>The UTC day, such as <c>2026-11-22</c>, on which an operator has looked at the clock: that day it is believed at once.</summary>
    public string ClockCheckedOn { get; set; } = "";

    internal const int MaxForMarks = 90;
    internal const int MaxForDecided = 30;
    internal const int MaxForOpen = 180;
    internal const int MaxForHeld = 7;

    /// <summary>Whether an operator vouches for this day, and for no other: a forgotten setting loses its force by itself.</summary>
    public bool OperatorConfirmed(DateOnly day) => ParseDay(ClockCheckedOn) == day;

    internal static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
