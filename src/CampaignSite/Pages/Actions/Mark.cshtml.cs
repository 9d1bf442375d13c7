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
    public bool IsFound => Action is not null;

    /// <summary>This address takes a POST only: nothing may lead back to it.</summary>
    public override bool HasAddress => false;

    public override string Title => IsFound ? base.Title : Words.StatusTitle;

    public override string Summary => IsFound ? base.Summary : Words.MarkNotOffered;

    // From the route by name: a field “slug” in the form would come before it, and mark another action than the address says.
    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string slug, [FromForm] string? outcome, [FromForm] string? remember, CancellationToken cancellationToken)
    {
        if (!Campaign.HasMarks || !Find(slug))
        {
            return Refuse(StatusCodes.Status400BadRequest, Words.MarkNotOffered);
        }

        await Marks.ReadAsync(cancellationToken);
        if (!Marks.IsSecure)
        {
            return Refuse(StatusCodes.Status400BadRequest, Words.MarksNeedHttps);
        }

        if (!MarkWord.TryParse(outcome, out var said))
        {
            return Refuse(StatusCodes.Status400BadRequest, Words.MarkUnknownOutcome);
        }

        // Taking back is always possible; a new mark only on what can be done.
        if (said is not null && !TakesMarks)
        {
            return Refuse(StatusCodes.Status400BadRequest, Words.MarkNotOffered);
        }

        return await StoreAsync(said, remember == "1", cancellationToken);
    }

    private async Task<IActionResult> StoreAsync(MarkOutcome? said, bool remember, CancellationToken cancellationToken)
    {
        // Down to the mark, so that what was pressed is answered where it was pressed.
        var address = Reader.To(PageAddresses.Action(Action.Slug)) + "#mark";
        var reading = VisitorCookie.Read(Request);
        if (said is null && reading.Cookie is null)
        {
            // Nothing to take back: no cookie is made for it, and a broken one goes.
            if (reading.MustExpire)
            {
                VisitorCookie.Expire(Response);
            }

            return SeeOther(address);
        }

        var cookie = reading.Cookie ?? VisitorCookie.New();
        var answer = await store.MarkAsync(cookie.Visitor, Action.Slug.Value, said, cancellationToken);
        if (answer == MarkAnswer.Unavailable)
        {
            return Refuse(StatusCodes.Status503ServiceUnavailable, Words.UnavailableText);
        }

        // The cookie goes out only with a mark that is on disk; a known browser keeps the one it has unless it asks to be remembered.
        if (reading.Cookie is null || remember)
        {
            cookie.Write(Response, remember);
        }

        return SeeOther(address);
    }

    private IActionResult Refuse(int status, string problem)
    {
        Problem = problem;
        return Answer(status);
    }
}
