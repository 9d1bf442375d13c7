using CampaignSite.Errors;
using CampaignSite.Localization;
using CampaignSite.Security;

namespace CampaignSite.Exports;

/// <summary>Files to take away, each in every language of the campaign.</summary>
internal static class ExportEndpoints
{
    /// <summary>Address, who may keep it, what makes it. Contacts and actions are asked for again each time: what has closed must be gone at once.</summary>
    private static readonly (string Address, CachePolicy CachePolicy, Delegate Handler)[] Table =
    [
        (AtomFeed.Address, CachePolicy.Public, (LocalizedCampaign localized, SiteUrls urls, ExportedFiles files) =>
            Send(files.For(localized, AtomFeed.Address, () => AtomFeed.Write(localized, urls)), "application/atom+xml; charset=utf-8")),
        (CountriesCsv.Address, CachePolicy.Helpers, (LocalizedCampaign localized, ExportedFiles files) =>
            Send(files.For(localized, CountriesCsv.Address, () => CountriesCsv.Write(localized)), "text/csv; charset=utf-8; header=present", "countries.csv")),
        (CampaignJson.Address, CachePolicy.Helpers, (LocalizedCampaign localized, SiteUrls urls, ExportedFiles files) =>
            Send(files.For(localized, CampaignJson.Address, () => CampaignJson.Write(localized, urls)), "application/json; charset=utf-8", "campaign.json")),
        ("/countries/{code}.vcf", CachePolicy.Helpers, Cards),
        ("/actions/{slug}.ics", CachePolicy.Personal, Dates),
        (Reminders.Address, CachePolicy.Personal, Reminder),
    ];

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        foreach (var (address, cacheClass, handler) in Table)
        {
            foreach (var prefix in new[] { "", $"/{{{LanguageRoutes.Parameter}:{LanguageConstraint.Name}}}" })
            {
                routes.MapMethods(prefix + address, Methods.Reading, handler).WithMetadata(new CachePolicyAttribute(cacheClass));
            }
        }
    }

    private static IResult Cards(string code, LocalizedCampaign localized, ExportedFiles files) =>
        localized.Campaign.Country(code) is { } country && OfficeVCard.IsOffered(localized.Campaign, country)
            ? Send(files.For(localized, $"/countries/{country.Code}.vcf", () => OfficeVCard.Write(localized, country)), "text/vcard; charset=utf-8", $"contacts-{country.Code}.vcf")
            : Results.NotFound();

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
    private static IResult Calendar(LocalizedCampaign localized, SiteUrls urls, IEnumerable<CalendarEvent> events, bool neutral) =>
        Results.Bytes(CalendarWriter.Write(localized, urls, events, neutral), "text/calendar; charset=utf-8", "reminder.ics");

    private static IResult Send(ExportedFile file, string type, string? name = null) => Results.Bytes(file.Bytes, type, name, entityTag: file.Tag);

    private static IResult Refused(HttpContext context, string why)
    {
        context.Features.Set(new StatusReasonFeature(why));
        return Results.BadRequest();
    }
}
