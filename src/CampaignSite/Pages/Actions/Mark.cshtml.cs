using CampaignSite.Content;
using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Pages.Marks;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Actions;

/// <summary>Stores what a visitor says of an action. Answers 303 to the action, or the action's page with the reason why not.</summary>
[PostKind(PostKind.Mark)]
public sealed class MarkPage(Reader reader, VisitorMarks marks, MarkTotals totals, MarkStore store) : ActionView(reader, marks, totals)
{
    /// <summary>The word of the form field <c>from</c> that leads back to the table of marks.</summary>
    public const string FromTable = "marks";

    public bool IsFound => Action is not null;

    /// <summary>This address takes a POST only: nothing may lead back to it.</summary>
    public override bool HasAddress => false;

    public override string Title => IsFound ? base.Title : Words.StatusTitle;

    public override string Summary => IsFound ? base.Summary : Words.MarkNotOffered;

    // From the route by name: a field “slug” in the form would come before it, and mark another action than the address says.
    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string slug, [FromForm] string? outcome, [FromForm] string? remember, [FromForm] string? from, [FromForm] string? country,
        CancellationToken cancellationToken)
    {
        if (Find(slug))
        {
            Choose(country);
        }

        await Marks.ReadAsync(cancellationToken);

        // What is gone from the campaign can still be taken back by whoever has a row of it.
        if (!Campaign.HasMarks || !(IsFound || Marks.All.Any(mark => mark.Action == slug)))
        {
            return Refuse(StatusCodes.Status400BadRequest, Words.MarkNotOffered);
        }

        if (!Marks.IsSecure)
        {
            return Refuse(StatusCodes.Status400BadRequest, Words.MarksNeedHttps);
        }

        if (!MarkWord.TryParse(outcome, out var said))
        {
            return Refuse(StatusCodes.Status400BadRequest, Words.MarkUnknownOutcome);
        }

        // Taking back is always possible; a new mark only on what can be done.
        if (said is not null && !(IsFound && TakesMarks))
        {
            return Refuse(StatusCodes.Status400BadRequest, Words.MarkNotOffered);
        }

        return await StoreAsync(slug, said, remember == "1", WayBack(from), cancellationToken);
    }

    // A word of our own and a country of the list, nothing else: no redirect takes its target from the request. Down to the mark, so that
    // what was pressed is answered where it was pressed.
    private string WayBack(string? from) =>
        Reader.To(from == FromTable || !IsFound ? MarksView.StateAddress : PageAddresses.Action(Action.Slug) + Choices + "#mark");

    private async Task<IActionResult> StoreAsync(
        string action, MarkOutcome? said, bool remember, string wayBack, CancellationToken cancellationToken)
    {
        var reading = VisitorCookie.Read(Request);
        if (said is null && reading.Cookie is null)
        {
            // Nothing to take back: no cookie is made for it, and a broken one goes.
            if (reading.MustExpire)
            {
                VisitorCookie.Expire(Response);
            }

            return SeeOther(wayBack);
        }

        var cookie = reading.Cookie ?? VisitorCookie.New();
        var answer = await store.MarkAsync(cookie.Visitor, action, said, cancellationToken);
        if (answer == MarkAnswer.Unavailable)
        {
            return Refuse(StatusCodes.Status503ServiceUnavailable, Words.UnavailableText);
        }

        // The cookie goes out only with a mark that is on disk; a known browser keeps the one it has unless it asks to be remembered.
        if (reading.Cookie is null || remember)
        {
            cookie.Write(Response, remember);
        }

        return SeeOther(wayBack);
    }

    private IActionResult Refuse(int status, string problem)
    {
        Problem = problem;
        return Answer(status);
    }
}
