using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Organisations;

namespace CampaignSite.Content.Checks;

/// <summary>Something that grows old: what it is, when it was looked at, and for how long that holds.</summary>
/// <param name="At">Its check; the file as a whole where it has none.</param>
/// <param name="Name">As an editor calls it: <c>gb/embassy</c>, <c>actions/call-the-embassy</c>.</param>
/// <param name="Check">Null where it was never checked.</param>
/// <param name="Days">How long a check holds.</param>
public sealed record DueCheck(Location At, string Name, Check? Check, int Days)
{
    /// <summary>Readers at risk rely on it: too old, it holds back a release.</summary>
    public bool IsSafety { get; init; }

    /// <summary>Words before the warning; empty for most.</summary>
    public string What { get; init; } = "";

    /// <summary>The office it is of, and the country whose page names it.</summary>
    public (Country Country, Office Office)? Of { get; init; }

    /// <summary>How many open actions and letters lead to it, and for an organisation how many countries name it: what most depends on, not what was visited.</summary>
    public int CountUses(Campaign campaign) =>
        Of is { } own
            ? campaign.Actions.Count(action => action.Status == Status.Open && action.IsFor(own.Country.Code) && SpeaksTo(action.Audience)) + campaign.Letters.Count(letter => SpeaksTo(letter.Audience))
            : Name.Split('/') is ["organisations", var slug] ? campaign.Countries.Count(country => country.Organisations.Any(one => one.Value == slug)) : 0;

    /// <summary>Its own page: the office's site, what “Leave” opens, what an action leads to. Null where it has none.</summary>
    public string? Page { get; init; }

    /// <summary>Where to look: its own page, else what was looked at last time. Null where neither is an address.</summary>
    public string? PageToCheck => Page ?? (Check is { } check && WebAddress.IsHttp(check.Source) ? check.Source : null);

    public bool IsUnchecked => Check is null or { How: CheckMethod.NotChecked };

    public bool IsDue(Campaign campaign) => Check is not { } check || campaign.IsOld(check, Days);

    /// <summary>All that grows old in a campaign, in the order of its pages. A kind of thing that grows old is a line here.</summary>
    public static IEnumerable<DueCheck> All(Campaign campaign)
    {
        var (tag, days) = (campaign.BaseLanguage.Tag, campaign.Freshness);
        foreach (var language in campaign.Languages)
        {
            yield return From("campaign.yml", $"exit/{language}", campaign.ExitChecked.GetValueOrDefault(language.Tag), days.Exit, $"“exit” ({language})") with { Page = campaign.Exit.In(language) };
        }

        foreach (var text in campaign.Texts.Where(text => text.Quiet))
        {
            yield return From($"texts/{text.Slug}.{tag}.md", $"texts/{text.Slug}", text.Checked, days.Safety, "a text for readers at risk");
        }

        // Who can be asked for help is shown until closed or unsafe, also where it is unknown whether anybody answers.
        foreach (var organisation in campaign.Organisations.Where(o => o.Help is null ? o.Status == Status.Open : campaign.TrustIn(o) != HelperTrust.None))
        {
            var (path, name) = ($"organisations/{organisation.Slug}.{tag}.md", $"organisations/{organisation.Slug}");
            yield return From(path, name, organisation.Checked, campaign.DaysFresh(organisation), organisation.Help is null ? null : "a line for help") with { Page = organisation.Url };
        }

        foreach (var country in campaign.Countries)
        {
            foreach (var (_, office) in country.Offices)
            {
                yield return From($"countries/{country.Code}.md", $"{country.Code}/{office.Id}", office.Checked, days.Contacts) with
                {
                    Of = (country, office),
                    What = $"{country.Code}/{office.Id}: ",
                    Page = office.Website?.Value ?? office.Find,
                };
            }
        }

        foreach (var action in campaign.Actions.Where(a => a is { Status: Status.Open, Checked: not null }))
        {
            yield return From($"actions/{action.Slug}.{tag}.md", $"actions/{action.Slug}", action.Checked, days.Actions) with { Page = action.Link is { } link && WebAddress.IsHttp(link) ? link : null };
        }

        foreach (var hashtag in campaign.Hashtags.Where(h => h.Status == Status.Open))
        {
            yield return From($"hashtags/{hashtag.Slug}.{tag}.md", $"hashtags/{hashtag.Slug}", hashtag.Checked, days.Tags);
        }
    }

    private static DueCheck From(string path, string name, Check? check, int days, string? safety = null) =>
        new(check is { At.Line: > 0 } ? check.At : Location.StartOf(path), name, check, days)
        {
            IsSafety = safety is not null,
            What = safety is null ? "" : $"{safety}: ",
        };

    private bool SpeaksTo(Audience? audience) => Of is { } own && own.Country.OfficesFor(audience).Any(one => ReferenceEquals(one.Office, own.Office));
}
