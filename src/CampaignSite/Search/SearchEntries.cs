using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Search;

/// <summary>Everything of a campaign that can be found, as a reader of one language meets it; by kind, then in the order of the content.</summary>
internal static class SearchEntries
{
    public static IEnumerable<SearchEntry> Of(Reader reader) =>
        reader.Campaign.Texts.SelectMany(text => Text(reader, text))
            .Concat(Lists(reader))
            .Concat(reader.Campaign.Actions.Select(action => Action(reader, action)))
            .Concat(reader.Campaign.Countries.Select(country => CountryEntry.Of(reader, country)))
            .Concat(reader.Campaign.Timeline.Select(item => Event(reader, item)))
            .Concat(reader.Campaign.Letters.Select(letter => Letter(reader, letter)))
            .Concat(reader.Campaign.Organisations.Select(organisation => Organisation(reader, organisation)))
            .Concat(reader.Campaign.Hashtags.Select(tag => Tag(reader, tag)))
            .Concat(reader.Campaign.Sources.Select(source => Source(reader, source)));

    // A long text is found at its nearest heading.
    private static IEnumerable<SearchEntry> Text(Reader reader, CampaignText text)
    {
        var prose = text.Prose.In(reader.Language);
        var address = text.Address;
        return prose.Text.Sections.Select(section => section.Anchor.Length == 0
            ? Entry(SearchKind.Text, address, prose, Sentence.Join(prose.Summary, section.Text, prose.Language)) with { Helps = text.Quiet }
            : Entry(SearchKind.Text, $"{address}#{section.Anchor}", prose, section.Text) with
            {
                Title = section.Heading,
                Page = prose.Title,
                Summary = "",
                Helps = text.Quiet,
            });
    }

    // Pages that only list: their names are what people look for.
    private static IEnumerable<SearchEntry> Lists(Reader reader) => PageRegistry.Lists.Select(page => new SearchEntry
    {
        Kind = SearchKind.Text,
        Address = page.Address,
        Title = page.Title!(reader.Words),
        Text = page.Summary!(reader.Words),
        Summary = page.Summary!(reader.Words),
        Language = reader.Language,
        TextLanguage = reader.Language,
    });

    private static SearchEntry Action(Reader reader, CallToAction action)
    {
        var prose = action.Prose.In(reader.Language);
        return Entry(SearchKind.Action, PageAddresses.Action(action.Slug), prose, Whole(prose, prose.Reason)) with
        {
            Note = $"{reader.Words.Of(action.Kind)} · {reader.Words.Minutes.For(action.Minutes)}",
            State = State(reader, action),
            Also = Countries(reader, action.Countries),
        };
    }

    private static string State(Reader reader, CallToAction action) => reader.Campaign.StateOf(action) switch
    {
        ActionState.MayBeOpen => reader.Words.MayBeOpen,
        ActionState.NotYetOpen => reader.Words.OpensOn.Replace("{date}", reader.Day(action.Opens!.Value), StringComparison.Ordinal),
        ActionState.Over => reader.Words.Of(Status.Closed),
        ActionState.Unsafe => reader.Words.Of(Status.Unsafe),
        _ => "",
    };

    private static SearchEntry Event(Reader reader, TimelineEvent item)
    {
        var prose = item.Prose.In(reader.Language);
        return Entry(SearchKind.Event, PageAddresses.Event(item.Slug), prose, Whole(prose)) with
        {
            Note = $"{reader.Date(item.Date)} · {reader.Words.Of(item.Standing)}",
            Also = $"{string.Join(' ', item.Tags)} {reader.Date(item.Date)} {item.Date.Iso}",
        };
    }

    private static SearchEntry Letter(Reader reader, Letter letter)
    {
        var prose = letter.Prose.In(reader.Language);
        var said = string.Join(' ', prose.Points.Select(point => point.Plain));
        return Entry(SearchKind.Letter, PageAddresses.Letter(letter.Slug), prose, Whole(prose, said, prose.Ask)) with
        {
            Note = $"{reader.Words.AudienceLabel}: {reader.Words.Of(letter.Audience)}",
            Also = prose.Subject,
        };
    }

    private static SearchEntry Organisation(Reader reader, Organisation organisation)
    {
        var prose = organisation.Prose.In(reader.Language);
        var help = organisation.Help;
        return Entry(SearchKind.Organisation, PageAddresses.Organisation(organisation.Slug), prose, Whole(prose, prose.Warning, prose.Reason)) with
        {
            State = organisation.Status == Status.Open ? "" : reader.Words.Of(organisation.Status),
            Label = organisation.Label,
            Helps = organisation.Status == Status.Open && help is not null,
            Also = $"{Countries(reader, organisation.Countries)} {string.Join(' ', help?.Languages.Select(language => language.NativeName) ?? [])}",
        };
    }

    private static SearchEntry Tag(Reader reader, Hashtag tag)
    {
        var prose = tag.Prose.In(reader.Language);
        return Entry(SearchKind.Tag, PageAddresses.Hashtag(tag.Slug), prose, Whole(prose, prose.Advice)) with
        {
            Title = tag.Name,
            Language = reader.Language,
            Note = tag.Platform,
            Label = tag.Label,
            State = tag.Status == Status.Open ? "" : reader.Words.Of(tag.Status),
            Also = prose.Title,
        };
    }

    private static SearchEntry Source(Reader reader, Source source) => new()
    {
        Kind = SearchKind.Source,
        Address = $"/sources#{source.Id}",
        Title = source.Title,
        Language = source.TitleLanguage,
        Text = source.Note?.In(reader.Language) ?? "",
        TextLanguage = reader.Language,
        Note = $"{source.Publisher}, {(source.Date is { } date ? reader.Date(date) : reader.Words.Undated)}",
        Also = $"{source.Publisher} {source.Id}",
        Label = source.Label,
    };

    private static SearchEntry Entry(SearchKind kind, string address, Prose prose, string text) => new()
    {
        Kind = kind,
        Address = address,
        Title = prose.Title,
        Language = prose.Language,
        Text = text.Trim(),
        Summary = prose.Summary,
        TextLanguage = prose.Language,
    };

    private static string Whole(Prose prose, params string?[] further) =>
        further.Prepend(prose.Text.Plain).Aggregate(prose.Summary, (said, words) => Sentence.Join(said, words ?? "", prose.Language));

    // What is for half the world is found by its own words, not by every country's name.
    private static string Countries(Reader reader, IReadOnlyCollection<CountryCode> countries) =>
        countries.Count > 3 ? "" : string.Join(' ', countries.Select(reader.Country));
}
