using System.Globalization;
using CampaignSite.Forms;
using CampaignSite.Localization;
using CampaignSite.Pages.Components.Contacts;
using CampaignSite.RateLimiting;
using CampaignSite.Suggestions;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Suggest;

/// <summary>A correction or an addition, to the editors: a text, a link, a page, and nothing of who sends it.</summary>
[RateLimit(RateLimitPolicy.Suggestion)]
[RedisplayOnError]
public sealed class SuggestPage(LocalizedCampaign localized, SuggestionStore store) : ListPage(localized)
{
    private const int MinutesWithoutStore = 10;
    private const int SecondsOfADay = 86_400;

    public SuggestField Text { get; private set; } = new("text", "", null);

    public SuggestField Link { get; private set; } = new("link", "", null);

    public SuggestField About { get; private set; } = new("page", "", null);

    /// <summary>The contact that did not work, as the form carries it; empty where none was named.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>The same in words.</summary>
    public string? ContactName { get; private set; }

    /// <summary>This is where the link would lead.</summary>
    public override bool AsksForCorrections => false;

    public string TextHelp => Words.SuggestTextHelp.Replace("{n}", Figure(SubmittedText.MaxTextLength), StringComparison.Ordinal);

    // What a link fills in is looked up and never taken from it: no one may put words into another person's form.
    public IActionResult OnGet([FromQuery] string? page, [FromQuery] string? contact)
    {
        if (HttpContext.Features.Get<RejectedFormFeature>() is { } refused)
        {
            return ShowRefused(refused);
        }

        if (ReportedPage.Offered(Campaign, page) is { } known)
        {
            About = About with { Value = Localized.PathTo(known) };
            if (Campaign.Countries.FirstOrDefault(one => PageAddresses.Country(one.Code) == known) is { } country && contact is not null)
            {
                ReadContact($"{country.Code.Value}-{contact}");
                Text = Text with { Value = ContactName is null ? "" : Words.ContactDidNotWork.Replace("{contact}", ContactName, StringComparison.Ordinal) };
            }
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] string? text, [FromForm] string? link, [FromForm] string? page, [FromForm] string? topic, [FromForm] string? contact, CancellationToken cancellationToken)
    {
        Show(text, link, page);
        var reported = ReadContact(contact);
        if (Text.Problem is not null || Link.Problem is not null || About.Problem is not null)
        {
            return Refuse(StatusCodes.Status400BadRequest, Words.SuggestNotSent);
        }

        var urls = HttpContext.RequestServices.GetRequiredService<SiteUrls>();
        var notes = ReportedPage.NotesOn(About.Value, Campaign, urls) | ReportedPage.NotesOnLink(Link.Value)
            | (string.IsNullOrEmpty(topic) ? SuggestionNotes.None : SuggestionNotes.TrapFilled)
            | (LinkCounter.Count(Text.Value) > LinkCounter.Usual ? SuggestionNotes.ManyLinks : SuggestionNotes.None);
        return await store.AddAsync(Text.Value, OrNull(Link.Value), OrNull(About.Value), notes, reported, cancellationToken) switch
        {
            SubmissionResult.Stored => SeeOther(Localized.PathTo("/suggest/thanks")),
            SubmissionResult.Full => RefuseUntil(SecondsOfADay, $"{Words.SuggestFull} {Words.SuggestTomorrow}"),
            _ => RefuseUntil(MinutesWithoutStore * 60, $"{Words.SuggestUnavailable} {Wait(MinutesWithoutStore)}"),
        };
    }

    private IActionResult ShowRefused(RejectedFormFeature refused)
    {
        Show(refused.Values["text"], refused.Values["link"], refused.Values["page"]);
        ReadContact(refused.Values["contact"]);
        var seconds = int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var wait) ? wait : 0;
        return Refuse(refused.Status, refused.Status switch
        {
            StatusCodes.Status429TooManyRequests => $"{Words.SuggestTooMany} {Wait((seconds + 59) / 60)}",
            StatusCodes.Status403Forbidden => $"{Words.NoReferrer} {Words.SuggestStillHere}",
            StatusCodes.Status413PayloadTooLarge => $"{Words.SuggestTooLarge} {Words.SuggestNotSent}",
            _ => Words.SuggestNotSent,
        });
    }

    private void Show(string? text, string? link, string? page)
    {
        Text = Read(Text, SubmittedText.ParseText(text), SubmittedText.MaxTextLength, mayBeEmpty: false);
        Link = Read(Link, SubmittedText.ParseLine(link), SubmittedText.MaxLineLength, mayBeEmpty: true);
        About = Read(About, SubmittedText.ParseLine(page), SubmittedText.MaxLineLength, mayBeEmpty: true);
    }

    // What is stored of it is looked up in the content; a contact that has changed since, or of a country where acting is dangerous, is none.
    private ReportedContact? ReadContact(string? typed)
    {
        if (typed?.Split('-') is not [var code, var key]
            || Campaign.Country(code) is not { } country
            || ReportedPage.Offered(Campaign, PageAddresses.Country(country.Code)) is null
            || ContactReport.Find(country, key, Words) is not (var contact, var name))
        {
            return null;
        }

        (Contact, ContactName) = (typed, name);
        return contact;
    }

    private SuggestField Read(SuggestField field, SubmittedText typed, int maxLength, bool mayBeEmpty) => field with
    {
        Value = typed.Value,
        Problem = typed.Problem switch
        {
            TextProblem.Empty => mayBeEmpty ? null : Words.SuggestEmpty,
            TextProblem.Undisplayable => Words.SuggestUnshowable,
            TextProblem.TooLong => Words.SuggestTooLong
                .Replace("{n}", Figure(typed.Length), StringComparison.Ordinal).Replace("{most}", Figure(maxLength), StringComparison.Ordinal),
            TextProblem.TooLarge => Words.SuggestTooLarge,
            _ => null,
        },
    };

    private IActionResult RefuseUntil(int seconds, string problem)
    {
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Refuse(StatusCodes.Status503ServiceUnavailable, problem);
    }

    private string Wait(int minutes) => Words.SuggestWait.Replace("{minutes}", Words.Minutes.For(minutes), StringComparison.Ordinal);

    // Four digits need no gap, and in Russian none is written.
    private string Figure(int n) => n.ToString(n < 10_000 ? "D" : "N0", Localized.Language.Culture);

    private static string? OrNull(string value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
