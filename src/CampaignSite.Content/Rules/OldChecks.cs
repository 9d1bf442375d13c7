using System.Globalization;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Model;
using CampaignSite.Content.Parsing;

namespace CampaignSite.Content.Rules;

/// <summary>Names what somebody should look at again, and sources nothing cites.</summary>
internal static class OldChecks
{
    public static void Check(Campaign campaign, LoadContext context, IReadOnlyDictionary<Slug, Location> sourcePlaces)
    {
        var tag = campaign.BaseLanguage.Tag;
        foreach (var country in campaign.Countries)
        {
            var offices = new[] { country.Embassy, country.ForeignMinistry, country.UnMission }.OfType<Office>()
                .Concat(country.Consulates).Concat(country.Representatives);
            Warn($"countries/{country.Code}.md", offices.Select(o => o.Checked), campaign.Freshness.Contacts);
        }

        foreach (var action in campaign.Actions.Where(a => a is { Status: Status.Open, Checked: not null }))
        {
            Warn($"actions/{action.Slug}.{tag}.md", [action.Checked!], campaign.Freshness.Actions);
        }

        foreach (var organisation in campaign.Organisations.Where(o => o.Status == Status.Open))
        {
            Warn($"organisations/{organisation.Slug}.{tag}.md", [organisation.Checked], campaign.Freshness.Organisations);
        }

        foreach (var hashtag in campaign.Hashtags.Where(h => h.Status == Status.Open))
        {
            Warn($"hashtags/{hashtag.Slug}.{tag}.md", [hashtag.Checked], campaign.Freshness.Tags);
        }

        foreach (var (id, place) in sourcePlaces.Where(source => !context.Cited.Contains(source.Key)))
        {
            context.Bag.Warning(place, DiagnosticCode.UnusedSource, $"nothing cites “{id}”; cite it or take it out");
        }

        void Warn(string path, IEnumerable<Check> checks, int days)
        {
            var due = checks.Where(check => campaign.IsOld(check, days)).ToLookup(check => check.How == CheckMethod.NotChecked);
            if (due[true].Any())
            {
                context.Bag.Warning(Location.Of(path), DiagnosticCode.StaleCheck, $"{due[true].Count()} not checked by anybody; look, and say in “checked” how");
            }

            var old = due[false].ToList();
            if (old.Count > 0)
            {
                context.Bag.Warning(Location.Of(path), DiagnosticCode.StaleCheck,
                    $"{old.Count} check{(old.Count == 1 ? "" : "s")} older than {days} days, the oldest of {old.Min(c => c.CountsFrom).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; look again and bring “checked” up to date");
            }
        }
    }
}
