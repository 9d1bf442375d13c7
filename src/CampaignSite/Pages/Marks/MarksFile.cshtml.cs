using System.Globalization;
using System.Text.Json;
using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Marks;

/// <summary>The rows of <see cref="MarksPage"/> to take away: a JSON array of <c>action</c>, <c>outcome</c>, <c>day</c>, as they are stored.</summary>
/// <remarks>A page, because it answers with one where the store is away: a person pressed a link.</remarks>
[CachePolicy(CachePolicy.Personal)]
public sealed class MarksFilePage(LocalizedCampaign localized, VisitorMarks marks) : MarksView(localized, marks)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public override bool HasAddress => false;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Marks.ReadAsync(cancellationToken);
        if (!Marks.IsAvailable)
        {
            return Answer(StatusCodes.Status503ServiceUnavailable);
        }

        var rows = Marks.All.Select(mark => new
        {
            action = mark.Action,
            outcome = MarkWord.For(mark.Outcome),
            day = mark.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
        Response.Headers.ContentDisposition = "attachment; filename=\"marks.json\"";
        return File(JsonSerializer.SerializeToUtf8Bytes(rows, Readable), "application/json");
    }
}
