using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Hashtags;
using CampaignSite.Content.Letters;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Sources;
using CampaignSite.Content.Texts;
using CampaignSite.Content.Timeline;
using CampaignSite.Localization;

namespace CampaignSite.Search;

/// <summary>Everything of a campaign that can be found, as a reader of one language meets it; by kind, then in the order of the content.</summary>
internal static class SearchEntries
{
    public static IEnumerable<SearchEntry> Create(LocalizedCampaign localized) =>
        localized.Campaign.Texts.SelectMany(text => Text(localized, text))
            .Concat(Lists(localized))
            .Concat(localized.Campaign.Actions.Select(action => Action(localized, action)))
            .Concat(localized.Campaign.Countries.Select(country => Country(localized, country)))
            .Concat(localized.Campaign.Timeline.Select(item => Event(localized, item)))
            .Concat(localized.Campaign.Letters.Select(letter => Letter(localized, letter)))
            .Concat(localized.Campaign.Organisations.Select(organisation => Organisation(localized, organisation)))
            .Concat(localized.Campaign.Hashtags.Select(tag => Tag(localized, tag)))
            .Concat(localized.Campaign.Sources.Select(source => Source(localized, source)));

    // A long text is found at its nearest heading.
    private static IEnumerable<SearchEntry> Text(LocalizedCampaign localized, CampaignText text)
    {
        var content = text.Translations.In(localized.Language);
        var address = text.Address;
        return content.Text.Sections.Select(section => section.Anchor.Length == 0
            ? Entry(SearchKind.Text, address, content, Sentence.Join(content.Summary, section.Text, content.Language)) with { Helps = text.Quiet }
            : Entry(SearchKind.Text, $"{address}#{section.Anchor}", content, section.Text) with
            {
                Title = section.Heading,
                Page = content.Title,
                Summary = "",
                Helps = text.Quiet,
            });
    }

    // Pages that only list: their names are what people look for.
    private static IEnumerable<SearchEntry> Lists(LocalizedCampaign localized) => PageRegistry.Lists.Select(page => new SearchEntry
    {
        Kind = SearchKind.Text,
        Address = page.Address,
        Title = page.Title!(localized.Words),
        Text = page.Summary!(localized.Words),
        Summary = page.Summary!(localized.Words),
        Language = localized.Language,
        TextLanguage = localized.Language,
    });

    private static SearchEntry Action(LocalizedCampaign localized, CallToAction action)
    {
        var content = action.Translations.In(localized.Language);
        return Entry(SearchKind.Action, PageAddresses.Action(action.Slug), content, Whole(content, content.Reason)) with
        {
            Note = $"{localized.Words.Of(action.Kind)} · {localized.Words.Minutes.For(action.Minutes)}",
            State = State(localized, action),
            Also = Countries(localized, action.Countries),
        };
    }

    private static string State(LocalizedCampaign localized, CallToAction action) => localized.Campaign.StateOf(action) switch
    {
        ActionState.MayBeOpen => localized.Words.MayBeOpen,
        ActionState.NotYetOpen => localized.Words.OpensOn.Replace("{date}", localized.Day(action.Opens!.Value), StringComparison.Ordinal),
        ActionState.Over => localized.Words.Of(Status.Closed),
        ActionState.Unsafe => localized.Words.Of(Status.Unsafe),
        _ => "",
    };

    // By its name, its offices and where they stand.
    private static SearchEntry Country(LocalizedCampaign localized, Country country)
    {
        var words = localized.Words;
        var content = country.Translations?.In(localized.Language);

        // Where acting in the open is dangerous, its page folds the offices away behind a warning: here they are not named at all.
        var isAtRisk = localized.Campaign.IsAtRisk(country.Code);
        var offices = isAtRisk ? [] : country.Offices.ToList();
        var names = string.Join(". ", offices.Select(one => one.Kind == OfficeKind.Embassy ? localized.EmbassyName(one.Office) : localized.InCity(localized.OfficeName(one.Kind, one.Office), one.Office)));
        var about = content is null ? "" : Sentence.Join(content.Summary, content.Text.Plain, content.Language);
        return new SearchEntry
        {
            Kind = SearchKind.Country,
            Address = PageAddresses.Country(country.Code),
            Title = localized.Country(country.Code),
            Language = localized.Language,
            Text = names.Length > 0 ? names : about,
            TextLanguage = names.Length > 0 ? localized.Language : content?.Language ?? localized.Language,
            Note = isAtRisk ? words.AtRiskTitle : "",
            Also = string.Join(' ', offices.Select(one => one.Office.Address?.Value).Append(names.Length > 0 ? about : "").Append(country.Code.Value)),
        };
    }

    private static SearchEntry Event(LocalizedCampaign localized, TimelineEvent item)
    {
        var content = item.Translations.In(localized.Language);
        return Entry(SearchKind.Event, PageAddresses.Event(item.Slug), content, Whole(content)) with
        {
            Note = $"{localized.Date(item.Date)} · {localized.Words.Of(item.EvidenceLevel)}",
            Also = $"{string.Join(' ', item.Tags)} {localized.Date(item.Date)} {item.Date.Iso}",
        };
    }

    private static SearchEntry Letter(LocalizedCampaign localized, Letter letter)
    {
        var content = letter.Translations.In(localized.Language);
        var points = string.Join(' ', content.Points.Select(point => point.Plain));
        return Entry(SearchKind.Letter, PageAddresses.Letter(letter.Slug), content, Whole(content, points, content.Ask)) with
        {
            Note = $"{localized.Words.AudienceLabel}: {localized.Words.Of(letter.Audience)}",
            Also = content.Subject,
        };
    }

    private static SearchEntry Organisation(LocalizedCampaign localized, Organisation organisation)
    {
        var content = organisation.Translations.In(localized.Language);
        var help = organisation.Help;
        return Entry(SearchKind.Organisation, PageAddresses.Organisation(organisation.Slug), content, Whole(content, content.Warning, content.Reason)) with
        {
            State = organisation.Status == Status.Open ? "" : localized.Words.Of(organisation.Status),
            Label = organisation.Label,
            Helps = organisation.Status == Status.Open && help is not null,
            Also = $"{Countries(localized, organisation.Countries)} {string.Join(' ', help?.Languages.Select(language => language.NativeName) ?? [])}",
        };
    }

    private static SearchEntry Tag(LocalizedCampaign localized, Hashtag tag)
    {
        var content = tag.Translations.In(localized.Language);
        return Entry(SearchKind.Tag, PageAddresses.Hashtag(tag.Slug), content, Whole(content, content.Advice)) with
        {
            Title = tag.Name,
            Language = localized.Language,
            Note = tag.Platform,
            Label = tag.Label,
            State = tag.Status == Status.Open ? "" : localized.Words.Of(tag.Status),
            Also = content.Title,
        };
    }

    private static SearchEntry Source(LocalizedCampaign localized, Source source) => new()
    {
        Kind = SearchKind.Source,
        Address = $"/sources#{source.Id}",
        Title = source.Title,
        Language = source.TitleLanguage,
        Text = source.Note?.In(localized.Language) ?? "",
        TextLanguage = localized.Language,
        Note = $"{source.Publisher}, {(source.Date is { } date ? localized.Date(date) : localized.Words.Undated)}",
        Also = $"{source.Publisher} {source.Id}",
        Label = source.Label,
    };

    private static SearchEntry Entry(SearchKind kind, string address, LocalizedContent content, string text) => new()
    {
        Kind = kind,
        Address = address,
        Title = content.Title,
        Language = content.Language,
        Text = text.Trim(),
        Summary = content.Summary,
        TextLanguage = content.Language,
    };

    private static string Whole(LocalizedContent content, params string?[] further) =>
        further.Prepend(content.Text.Plain).Aggregate(content.Summary, (text, words) => Sentence.Join(text, words ?? "", content.Language));

    // What is for half the world is found by its own words, not by every country's name.
    private static string Countries(LocalizedCampaign localized, IReadOnlyCollection<CountryCode> countries) =>
        countries.Count > 3 ? "" : string.Join(' ', countries.Select(localized.Country));
}
