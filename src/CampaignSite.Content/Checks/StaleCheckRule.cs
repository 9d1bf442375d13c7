using System.Globalization;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Organisations;

namespace CampaignSite.Content.Checks;

/// <summary>Names what somebody should look at again, and sources nothing cites.</summary>
internal static class StaleCheckRule
{
    public static void Check(Campaign campaign, LoadContext context)
    {
        foreach (var due in DueChecks(campaign))
        {
            Warn(due, campaign, context);
        }

        foreach (var (id, place) in context.Deferred.SourcePlaces.Where(source => !context.Deferred.Cited.Contains(source.Key)))
        {
            context.Bag.Warning(place, DiagnosticCode.UnusedSource, $"nothing cites “{id}”; cite it or remove it");
        }
    }

    // A kind of thing that grows old is a line here. What readers at risk rely on is StaleSafety, which holds back a release.
    private static IEnumerable<DueCheck> DueChecks(Campaign campaign)
    {
        var (tag, days) = (campaign.BaseLanguage.Tag, campaign.Freshness);
        foreach (var language in campaign.Languages)
        {
            yield return Safety("campaign.yml", campaign.ExitChecked.GetValueOrDefault(language.Tag), days.Exit, $"“exit” ({language}): ");
        }

        foreach (var text in campaign.Texts.Where(text => text.Quiet))
        {
            yield return Safety($"texts/{text.Slug}.{tag}.md", text.Checked, days.Safety, "a text for readers at risk: ");
        }

        // Who can be asked for help is shown until closed or unsafe, also where it is unknown whether anybody answers.
        foreach (var organisation in campaign.Organisations.Where(o => o.Help is null ? o.Status == Status.Open : campaign.TrustIn(o) != HelperTrust.None))
        {
            var path = $"organisations/{organisation.Slug}.{tag}.md";
            yield return organisation.Help is null
                ? new DueCheck(path, [organisation.Checked], days.Organisations)
                : Safety(path, organisation.Checked, campaign.DaysFresh(organisation), "a line for help: ");
        }

        foreach (var country in campaign.Countries)
        {
            yield return new DueCheck($"countries/{country.Code}.md", [.. country.Offices.Select(one => one.Office.Checked)], days.Contacts);
        }

        foreach (var action in campaign.Actions.Where(a => a is { Status: Status.Open, Checked: not null }))
        {
            yield return new DueCheck($"actions/{action.Slug}.{tag}.md", [action.Checked], days.Actions);
        }

        foreach (var hashtag in campaign.Hashtags.Where(h => h.Status == Status.Open))
        {
            yield return new DueCheck($"hashtags/{hashtag.Slug}.{tag}.md", [hashtag.Checked], days.Tags);
        }
    }

    private static DueCheck Safety(string path, Check? check, int days, string what) =>
        new(path, [check], days) { Code = DiagnosticCode.StaleSafety, What = what };

    private static void Warn(DueCheck due, Campaign campaign, LoadContext context)
    {
        var old = due.Checks.Where(check => check is null || campaign.IsOld(check, due.Days)).ToLookup(check => check is null or { How: CheckMethod.NotChecked });
        if (old[true].Any())
        {
            context.Bag.Warning(Location.StartOf(due.Path), due.Code, $"{due.What}{old[true].Count()} not checked yet; check it, and say in “checked” how");
        }

        var late = old[false].OfType<Check>().ToList();
        if (late.Count > 0)
        {
            context.Bag.Warning(Location.StartOf(due.Path), due.Code,
                $"{due.What}{late.Count} check{(late.Count == 1 ? "" : "s")} older than {due.Days} days, the oldest of {late.Min(c => c.CountsFrom).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; check again and update “checked”");
        }
    }

    /// <summary>What grows old together: the checks of one file, and their limit.</summary>
    private sealed record DueCheck(string Path, IReadOnlyList<Check?> Checks, int Days)
    {
        public DiagnosticCode Code { get; init; } = DiagnosticCode.StaleCheck;

        public string What { get; init; } = "";
    }
}
