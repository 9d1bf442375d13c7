using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Changes;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Texts;

namespace CampaignSite.Pages.Changes;

/// <summary>What was added, closed and corrected, of <c>changes.yml</c> and of the dates the items carry. The page and the feed both read this.</summary>
public static class ChangeLog
{
    /// <summary>Days with a change, newest first; nothing dated after the campaign's day.</summary>
    /// <param name="since">The first day wanted: a link made today shows the rest of today too.</param>
    public static ImmutableArray<ChangedDay> Create(Campaign campaign, Language language, DateOnly? since = null)
    {
        var entries = Authored(campaign, language).Concat(CameIn(campaign, language)).ToLookup(entry => entry.Date);
        var looks = campaign.Countries.SelectMany(country => country.Offices).Select(office => office.Office.Checked)
            .Where(check => check.How != CheckMethod.NotChecked).CountBy(check => check.On).ToDictionary();
        return
        [
            .. entries.Select(day => day.Key).Union(looks.Keys)
                .Where(day => day <= campaign.Today && (since is not { } first || day >= first))
                .OrderDescending()
                .Select(day => new ChangedDay(day, [.. entries[day]], looks.GetValueOrDefault(day))),
        ];
    }

    private static IEnumerable<ChangeEntry> Authored(Campaign campaign, Language language)
    {
        var items = Items(campaign, language).ToDictionary(item => item.Address, item => item.Content);
        foreach (var change in campaign.Changes)
        {
            // A tag or an organisation is a place on a page; any other place is read under its page's name.
            var page = change.Address.Split('#')[0];
            var content = items.GetValueOrDefault(change.Address) ?? items.GetValueOrDefault(page);
            var title = content?.Title ?? PageRegistry.List(page)?.Title!(campaign.WordsIn(language)) ?? CountryOf(page, campaign, language) ?? campaign.Name;
            yield return new ChangeEntry(
                change.Date, change.Kind, change.Address, title, content?.Language ?? language, change.Words.In(language), language, IsPage: content is null);
        }
    }

    // What an editor has written about an arrival says more than its date.
    private static IEnumerable<ChangeEntry> CameIn(Campaign campaign, Language language)
    {
        var told = campaign.Changes.Where(change => change.Kind == ChangeKind.Added).Select(change => change.Address).ToHashSet();
        return Items(campaign, language)
            .Where(item => item.Added is not null && !told.Contains(item.Address))
            .Select(item => new ChangeEntry(
                item.Added!.Value, ChangeKind.Added, item.Address, item.Content.Title, item.Content.Language, item.Content.Summary, item.Content.Language));
    }

    private static IEnumerable<(string Address, DateOnly? Added, LocalizedContent Content)> Items(Campaign campaign, Language language) =>
        campaign.Texts.Select(item => (item.Address, item.Added, item.Translations.In(language)))
            .Concat(campaign.Timeline.Select(item => (PageAddresses.Event(item.Slug), item.Added, item.Translations.In(language))))
            .Concat(campaign.Actions.Select(item => (PageAddresses.Action(item.Slug), item.Added, (LocalizedContent)item.Translations.In(language))))
            .Concat(campaign.Letters.Select(item => (PageAddresses.Letter(item.Slug), item.Added, (LocalizedContent)item.Translations.In(language))))
            .Concat(campaign.Organisations.Select(item => (PageAddresses.Organisation(item.Slug), item.Added, (LocalizedContent)item.Translations.In(language))))
            .Concat(campaign.Hashtags.Select(item => (PageAddresses.Hashtag(item.Slug), item.Added, (LocalizedContent)item.Translations.In(language))));

    private static string? CountryOf(string address, Campaign campaign, Language language) =>
        campaign.Countries.Where(country => PageAddresses.Country(country.Code) == address).Select(country => country.Code.NameIn(language)).FirstOrDefault();
}
