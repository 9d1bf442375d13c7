using System.Collections.Immutable;
using System.Globalization;
using CampaignSite.Content;
using CampaignSite.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Changes;

/// <summary>What changed, all of it or since a day in the address: a reader who comes back needs no account and no cookie.</summary>
public sealed class ChangesPage(LocalizedCampaign localized) : ListPage(localized)
{
    private const string Iso = "yyyy-MM-dd";
    private const int MaxLength = 32;

    /// <summary>As written in the address.</summary>
    public string? Typed { get; private set; }

    public DateOnly? Since { get; private set; }

    public bool IsBadDate { get; private set; }

    public ImmutableArray<ChangedDay> Days { get; private set; } = [];

    /// <summary>Why the list is empty.</summary>
    public string? Nothing => !Days.IsEmpty ? null : Since > Campaign.Today ? Words.ChangesFuture : Since is null ? Words.NothingHere : Words.ChangesNothing;

    public string TodayText => Text(Campaign.Today);

    public string Text(DateOnly date) => date.ToString(Iso, CultureInfo.InvariantCulture);

    // As long as a date may have been typed, in visible characters: a link must not be able to put a message into our page.
    private static string? Displayable(string? typed) =>
        typed is null ? null : string.Concat(typed.EnumerateRunes().Where(sign => !InvisibleCharacters.IsControlOrFormat(sign)).Take(MaxLength));

    public IActionResult OnGet([FromQuery] string? since)
    {
        Typed = Displayable(since);
        if (!string.IsNullOrWhiteSpace(since))
        {
            if (!DateOnly.TryParseExact(since.Trim(), Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            {
                IsBadDate = true;
                return Answer(StatusCodes.Status400BadRequest);
            }

            Since = first;
        }

        Days = ChangeLog.Create(Campaign, Localized.Language, Since);
        return Page();
    }
}
