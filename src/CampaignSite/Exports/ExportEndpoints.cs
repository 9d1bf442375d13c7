using CampaignSite.Errors;
using CampaignSite.Localization;
using CampaignSite.Security;

namespace CampaignSite.Exports;

/// <summary>Files to take away, each in every language of the campaign; those of one page are mapped beside it.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapFile(CampaignJson.Address, CachePolicy.Helpers, (LocalizedCampaign localized, SiteUrls urls, ExportedFiles files) =>
            files.For(localized, CampaignJson.Address, () => CampaignJson.Write(localized, urls)).Result("application/json; charset=utf-8", "campaign.json"));
        routes.MapFile("/actions/{slug}.ics", CachePolicy.Personal, Dates);
        routes.MapFile(Reminders.Address, CachePolicy.Personal, Reminder);
    }

    /// <summary>Maps a file, in every language. Contacts and actions are asked for again each time: what has closed must be gone at once.</summary>
    public static void MapFile(this IEndpointRouteBuilder routes, string address, CachePolicy cachePolicy, Delegate handler)
    {
        foreach (var prefix in new[] { "", $"/{{{LanguageRoutes.Parameter}:{LanguageConstraint.Name}}}" })
        {
            routes.MapMethods(prefix + address, RouteMethods.GetAndHead, handler).WithMetadata(new CachePolicyAttribute(cachePolicy));
        }
    }

    private static IResult Dates(string slug, string? title, LocalizedCampaign localized, SiteUrls urls, HttpContext context)
    {
        if (localized.Campaign.Action(slug) is not { } action || Reminders.DatesOf(action, localized).ToList() is not { Count: > 0 } dates)
        {
            return Results.NotFound();
        }

        var query = new ReminderQuery { Title = title };
        return query.HasKnownTitle ? Calendar(localized, urls, dates, query.IsNeutral) : Refused(context, localized.Words.ReminderHelp);
    }

    private static IResult Reminder([AsParameters] ReminderQuery query, LocalizedCampaign localized, SiteUrls urls, HttpContext context)
    {
        var (found, problem) = Reminders.Read(query, localized);
        return found is not null ? Calendar(localized, urls, [found], query.IsNeutral) : Refused(context, problem!);
    }

    // One name for all: a list of downloads tells as much as a calendar.
    private static AttachmentResult Calendar(LocalizedCampaign localized, SiteUrls urls, IEnumerable<CalendarEvent> events, bool neutral) =>
        new AttachmentResult(CalendarWriter.Write(localized, urls, events, neutral), "text/calendar; charset=utf-8", "reminder.ics");

    private static IResult Refused(HttpContext context, string why)
    {
        context.Features.Set(new StatusReasonFeature(why));
        return Results.BadRequest();
    }
}
