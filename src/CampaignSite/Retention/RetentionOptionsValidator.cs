using System.Globalization;
using Microsoft.Extensions.Options;

namespace CampaignSite.Retention;

/// <summary>Refuses a number of days that is none, or above its ceiling.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var problems = new ValidateOptionsResultBuilder();
        foreach (var (key, days, max) in new[]
        {
            (nameof(options.Marks), options.Marks, RetentionOptions.MaxForMarks),
            (nameof(options.DecidedSuggestions), options.DecidedSuggestions, RetentionOptions.MaxForDecided),
            (nameof(options.OpenSuggestions), options.OpenSuggestions, RetentionOptions.MaxForOpen),
            (nameof(options.HeldSuggestions), options.HeldSuggestions, RetentionOptions.MaxForHeld),
        }.Where(one => one.Item2 < 1 || one.Item2 > one.Item3))
        {
            problems.AddError(string.Create(CultureInfo.InvariantCulture, $"{RetentionOptions.Section}:{key} is {days}; write a number of days from 1 to {max}"));
        }

        if (options.ClockCheckedOn.Length > 0 && RetentionOptions.ParseDay(options.ClockCheckedOn) is null)
        {
            problems.AddError("Retention:ClockCheckedOn is not a day; write one such as 2026-11-22, or leave it empty");
        }

        return problems.Build();
    }
}
