using System.Collections.Concurrent;
using System.Globalization;
using CampaignSite.Content;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Localization;

/// <summary>Who reads, as far as a page may know: the campaign as it stood when the request began, and the language of the address.</summary>
public sealed class LocalizedCampaign
{
    // The platform's names never change while it runs, and there are as many languages as campaigns have had.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<(CountryCode Code, string Name)>> CountryNames = new(StringComparer.Ordinal);

    private readonly DateTimeFormatInfo _dates;

    internal LocalizedCampaign(Campaign campaign, RequestLanguage request)
    {
        Campaign = campaign;
        Language = request.Language;
        Address = request.Path;
        Words = campaign.WordsIn(Language);

        // Some cultures count years by another calendar; a source's date must read as its source prints it.
        _dates = (DateTimeFormatInfo)Language.Culture.DateTimeFormat.Clone();
        _dates.Calendar = Language.Culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() ?? new GregorianCalendar();
    }

    public Campaign Campaign { get; }

    public Language Language { get; }

    public InterfaceWords Words { get; }

    /// <summary>The page's address without its language: <c>/briefing</c>.</summary>
    public string Address { get; }

    /// <summary>A page of this site in the reader's language.</summary>
    public string PathTo(string address) => RequestLanguage.PathIn(Campaign, Language, address);

    public string Day(DateOnly date) => date.ToDateTime(TimeOnly.MinValue).ToString(Words.DayFormat, _dates);

    public string Date(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => Day(date.First),
        DatePrecision.Month => date.First.ToDateTime(TimeOnly.MinValue).ToString(Words.MonthFormat, _dates),
        _ => date.First.Year.ToString(CultureInfo.InvariantCulture),
    };

    public string Country(CountryCode code) => code.NameIn(Language);

    /// <summary>The language of a text on this page: the base language where the page's is missing.</summary>
    public Language LanguageOf(LocalizedText? text) => text?.IsIn(Language) == false ? Campaign.BaseLanguage : Language;

    /// <summary>Countries as a reader of this language looks for them.</summary>
    public IEnumerable<Country> CountriesByName() =>
        Campaign.Countries.OrderBy(country => Country(country.Code), StringComparer.Create(Language.Culture, ignoreCase: true));

    /// <summary>What an office is called; where content gives no name, what it is to its country.</summary>
    public string OfficeName(OfficeKind kind, Office office) => (kind, office.Name) switch
    {
        (OfficeKind.Embassy, _) => EmbassyName(office),
        (_, { } own) => own.In(Language),
        (OfficeKind.Consulate, _) => Words.Consulates,
        (OfficeKind.Representative, _) => Words.Representatives,
        (OfficeKind.ForeignMinistry, _) => Words.ForeignMinistry,
        _ => Words.UnMission,
    };

    /// <summary>Every country there is, in the same order.</summary>
    public IReadOnlyList<(CountryCode Code, string Name)> AllCountriesByName() => CountryNames.GetOrAdd(Language.Tag, _ =>
        [.. CountryCode.All.Select(code => (code, Country(code))).OrderBy(country => country.Item2, StringComparer.Create(Language.Culture, ignoreCase: true))]);

    /// <summary>What an embassy is called, with its city, as on an envelope.</summary>
    public string EmbassyName(Office embassy)
    {
        if (embassy.Name is { } own)
        {
            return own.In(Language);
        }

        return InCity(
            Campaign.EmbassyName?.In(Language) ?? Words.EmbassyOf.Replace("{country}", Country(Campaign.Addressee), StringComparison.Ordinal), embassy);
    }

    /// <summary>An office's name with its city, where that is known.</summary>
    public string InCity(string name, Office office) => office.City is { } city
        ? Words.OfficeInCity.Replace("{office}", name, StringComparison.Ordinal).Replace("{city}", city.In(Language), StringComparison.Ordinal)
        : name;
}
