using System.Globalization;
using Microsoft.Extensions.Options;

namespace CampaignSite.Retention;

/// <summary>Refuses a number of days that is none, or above its ceiling.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        string?[] problems =
        [
            Within(nameof(options.Marks), options.Marks, RetentionOptions.MaxForMarks),
            Within(nameof(options.DecidedSuggestions), options.DecidedSuggestions, RetentionOptions.MaxForDecided),
            Within(nameof(options.OpenSuggestions), options.OpenSuggestions, RetentionOptions.MaxForOpen),
            Within(nameof(options.HeldSuggestions), options.HeldSuggestions, RetentionOptions.MaxForHeld),
            options.ClockCheckedOn.Length > 0 && RetentionOptions.ParseDay(options.ClockCheckedOn) is null
                ? "Retention:ClockCheckedOn is not a day; write one such as 2026-11-22, or leave it empty"
                : null,
        ];
        string[] failures = [.. problems.OfType<string>()];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string? Within(string name, int days, int most) => days >= 1 && days <= most
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{RetentionOptions.Section}:{name} is {days}; write a number of days from 1 to {most}");
}
