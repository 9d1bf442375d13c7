using System.ComponentModel.DataAnnotations.Schema;

namespace CampaignSite.Retention;

/// <summary>
/// What the store remembers of the clock, so that a wrong one deletes nothing (decision 0070): the last day that was believed, and a
/// line of days too far from it that may yet turn out to be true.
/// </summary>
[Table("clock")]
internal sealed record TrustedClock(DateOnly Day, DateOnly? DoubtedFrom = null, DateOnly? DoubtedTo = null)
{
    /// <summary>A step that a weekend or a holiday of the machine explains, in days.</summary>
    public const int Step = 3;

    /// <summary>How many days a doubted line has to go on until it is believed.</summary>
    public const int ConfirmationDays = 7;

    /// <summary>The one row there is.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public int Id { get; private init; } = 1;

    /// <summary>Whether days are doubted now.</summary>
    public bool IsInDoubt => DoubtedFrom is not null;

    /// <summary>What is remembered after a look at the clock; <see cref="IsTrusted"/> then says whether that day may purge.</summary>
    /// <param name="today">The clock's UTC day.</param>
    /// <param name="isConfirmed">An operator has looked at the clock today.</param>
    /// <param name="isFasterThanElapsed">The clock has gone further since it was first believed than time has.</param>
    /// <param name="isLineFasterThanElapsed">It has since the doubted line began.</param>
    public TrustedClock Observe(DateOnly today, bool isConfirmed, bool isFasterThanElapsed = false, bool isLineFasterThanElapsed = false)
    {
        var ahead = today.DayNumber - Day.DayNumber;
        if (isConfirmed || (ahead is >= 0 and <= Step && !isFasterThanElapsed))
        {
            return new(today);
        }

        // Days back are never believed by themselves: rows would be dated back with them, and be old as soon as the clock is put right.
        // A little back is midnight seen twice: the believed day comes again.
        if (ahead < 0)
        {
            return ahead < -Step ? new(Day, today, today) : new(Day);
        }

        if (isLineFasterThanElapsed || DoubtedFrom is not { } from || DoubtedTo is not { } to || today.DayNumber - to.DayNumber is < 0 or > Step)
        {
            return new(Day, today, today);
        }

        return today.DayNumber - from.DayNumber >= ConfirmationDays ? new(today) : new(Day, from, today);
    }

    /// <summary>Whether this is the day that is believed; only such a day deletes anything.</summary>
    public bool IsTrusted(DateOnly today) => Day == today && !IsInDoubt;
}
