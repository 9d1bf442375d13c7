using CampaignSite.Localization;
using CampaignSite.Security;

namespace CampaignSite.Feeds;

/// <summary>Files to take away, each in every language of the campaign.</summary>
internal static class FeedEndpoints
{
    /// <summary>Address, who may keep it, what makes it. Contacts and actions are asked for again each time: what has closed must be gone at once.</summary>
    private static readonly (string Address, CacheClass CacheClass, Delegate Handler)[] Table =
    [
        (AtomFeed.Address, CacheClass.Public, (Reader reader, SiteAddress site, FeedFiles files) =>
            Kept(files.Of(reader, AtomFeed.Address, () => AtomFeed.Write(reader, site)), "application/atom+xml; charset=utf-8")),
        (CountriesTable.Address, CacheClass.Helpers, (Reader reader, FeedFiles files) =>
            Kept(files.Of(reader, CountriesTable.Address, () => CountriesTable.Write(reader)), "text/csv; charset=utf-8; header=present", "countries.csv")),
        (CampaignData.Address, CacheClass.Helpers, (Reader reader, SiteAddress site, FeedFiles files) =>
            Kept(files.Of(reader, CampaignData.Address, () => CampaignData.Write(reader, site)), "application/json; charset=utf-8", "campaign.json")),
        ("/countries/{code}.vcf", CacheClass.Helpers, Cards),
        ("/actions/{slug}.ics", CacheClass.Personal, Dates),
        (Reminders.Address, CacheClass.Personal, Reminder),
    ];

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        foreach (var (address, cacheClass, handler) in Table)
        {
            foreach (var prefix in new[] { "", $"/{{{LanguageRoutes.Parameter}:{LanguageConstraint.Name}}}" })
            {
                routes.MapMethods(prefix + address, Methods.Reading, handler).WithMetadata(new CachedAttribute(cacheClass));
            }
        }
    }

    private static IResult Cards(string code, Reader reader, FeedFiles files) =>
        reader.Campaign.Country(code) is { } country && OfficeCard.AreOffered(reader.Campaign, country)
            ? Kept(files.Of(reader, $"/countries/{country.Code}.vcf", () => OfficeCard.Write(reader, country)), "text/vcard; charset=utf-8", $"contacts-{country.Code}.vcf")
            : Results.NotFound();

    private static IResult Dates(string slug, string? title, Reader reader, SiteAddress site, HttpContext context)
    {
        if (reader.Campaign.Action(slug) is not { } action || Reminders.DatesOf(action, reader).ToList() is not { Count: > 0 } dates)
        {
            return Results.NotFound();
        }

        var query = new ReminderQuery { Title = title };
        return query.HasKnownTitle ? Calendar(reader, site, dates, query.IsNeutral) : Refused(context, reader.Words.ReminderHelp);
    }

    private static IResult Reminder([AsParameters] ReminderQuery query, Reader reader, SiteAddress site, HttpContext context)
    {
        var (found, problem) = Reminders.Read(query, reader);
        return found is not null ? Calendar(reader, site, [found], query.IsNeutral) : Refused(context, problem!);
    }

    // One name for all: a list of downloads tells as much as a calendar.
    private static IResult Calendar(Reader reader, SiteAddress site, IEnumerable<CalendarEvent> events, bool neutral) =>
        Results.Bytes(CalendarFile.Write(reader, site, events, neutral), "text/calendar; charset=utf-8", "reminder.ics");

    private static IResult Kept(FeedFile file, string type, string? name = null) => Results.Bytes(file.Bytes, type, name, entityTag: file.Tag);

    private static IResult Refused(HttpContext context, string why)
    {
        context.Features.Set(new StatusReason(why));
        return Results.BadRequest();
    }
}
