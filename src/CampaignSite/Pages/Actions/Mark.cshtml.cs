using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Planning;
using CampaignSite.RateLimiting;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Actions;

/// <summary>Stores what a visitor says of an action. Answers 303 to the action, or the action's page with the reason why not.</summary>
/// <remarks>
/// A browser without our cookie is given one and sent here once more (307, which keeps method and form: RFC 9110, 15.4.8). Only what comes
/// back with the cookie is stored, so that no mark is counted whose owner could never see it, take it back or forget it.
/// </remarks>
[RateLimit(RateLimitPolicy.Mark)]
[ReadOnlyWith(CookieSent)]
public sealed class MarkPage(LocalizedCampaign localized, VisitorMarks marks, MarkTotals totals) : ActionView(localized, marks, totals)
{
    /// <summary>The query of this address once our cookie has been sent. It says nothing of an action or a person, and means nothing elsewhere.</summary>
    public const string CookieSent = "?cookie=sent";

    /// <summary>The fields to be sent once more; null but on the way.</summary>
    public IReadOnlyDictionary<string, string>? ResubmitFields { get; private set; }

    /// <summary>What the button says that sends them.</summary>
    public string ResubmitLabel { get; private set; } = "";

    public string ResubmitUrl => Localized.PathTo(PageAddresses.Action(Action.Slug)) + "/mark" + CookieSent;

    public bool IsFound => Action is not null;

    /// <summary>This address takes a POST only: nothing may lead back to it.</summary>
    public override bool HasAddress => false;

    public override string Title => IsFound ? base.Title : Words.StatusTitle;

    public override string Summary => IsFound ? base.Summary : Words.MarkNotOffered;

    /// <summary>For browsers that make a GET of a 307 (w3m, Dillo): they have the cookie now or they never will, and nothing is stored by a GET.</summary>
    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, CancellationToken cancellationToken)
    {
        if (!Find(slug) || !OffersMarks)
        {
            return NotFound();
        }

        await Marks.ReadAsync(cancellationToken);
        return Refuse(StatusCodes.Status400BadRequest, Marks.HasCookie ? Words.MarkOnceMore : Words.MarkNotKept);
    }

    // From the route by name: a field “slug” in the form would come before it, and mark another action than the address says.
    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string slug, [FromForm] string? outcome, [FromForm] string? remember, [FromForm] string? from, [FromForm] string? country,
        CancellationToken cancellationToken)
    {
        if (Find(slug))
        {
            Choose(CountryChoice.Parse(country));
        }

        if (!Campaign.HasMarks || !(IsFound || await IsMarkedAsync(slug, cancellationToken)))
        {
            return await RefuseAsync(StatusCodes.Status400BadRequest, Words.MarkNotOffered, cancellationToken);
        }

        if (!Marks.IsSecure)
        {
            return await RefuseAsync(StatusCodes.Status400BadRequest, Words.MarksNeedHttps, cancellationToken);
        }

        if (!MarkWord.TryParse(outcome, out var said))
        {
            return await RefuseAsync(StatusCodes.Status400BadRequest, Words.MarkUnknownOutcome, cancellationToken);
        }

        // Taking back is always possible; a new mark only on what can be done.
        if (said is not null && !(IsFound && TakesMarks))
        {
            return await RefuseAsync(StatusCodes.Status400BadRequest, Words.MarkNotOffered, cancellationToken);
        }

        var command = new SetMark(slug, said, remember == "1", Request.QueryString.Value == CookieSent);
        return await Marks.SetAsync(command, cancellationToken) switch
        {
            MarkResult.Stored or MarkResult.Removed => SeeOther(WayBack(from)),
            MarkResult.SendAgain => SendAgain(command),
            MarkResult.CookieNotKept => await RefuseAsync(StatusCodes.Status400BadRequest, Words.MarkNotKept, cancellationToken),
            _ => await RefuseAsync(StatusCodes.Status503ServiceUnavailable, Words.UnavailableText, cancellationToken),
        };
    }

    // A mark on an action that is gone from the campaign can still be taken back.
    private async Task<bool> IsMarkedAsync(string slug, CancellationToken cancellationToken)
    {
        await Marks.ReadAsync(cancellationToken);
        return Marks.All.Any(mark => mark.Action == slug);
    }

    // Only now are the marks read, which the page shows: what is stored is answered without.
    private async Task<IActionResult> RefuseAsync(int status, string problem, CancellationToken cancellationToken)
    {
        await Marks.ReadAsync(cancellationToken);
        return Refuse(status, problem);
    }

    // A word of our own and a country of the list, nothing else: no redirect takes its target from the request. Down to the mark, so that
    // what was pressed is answered where it was pressed.
    private string WayBack(string? from) =>
        Localized.PathTo(from == MarkWord.FromTable || !IsFound ? PageAddresses.MarksState : PageAddresses.Action(Action.Slug) + LanguageChoices + "#mark");

    private IActionResult SendAgain(SetMark command)
    {
        var said = command.Outcome!.Value;
        ResubmitFields = new (string Name, string? Value)[] { ("outcome", MarkWord.For(said)), ("remember", command.Remember ? "1" : null), ("country", Country?.ToString()) }
            .Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
        ResubmitLabel = said switch
        {
            MarkOutcome.Done => Words.MarkDone,
            MarkOutcome.Tried => Words.MarkTried,
            _ => Words.MarkLater,
        };
        Response.Headers.Location = ResubmitUrl;
        return Answer(StatusCodes.Status307TemporaryRedirect);
    }
}
