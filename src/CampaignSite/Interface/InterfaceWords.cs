using CampaignSite.Content.Languages;

namespace CampaignSite.Interface;

/// <summary>Every word of the engine, as a typed property with its English; <c>interface/{lang}.yml</c> replaces them key by key.</summary>
/// <remarks>A property <c>SkipToContent</c> is the key <c>skip-to-content</c>. Text in braces is filled in by the page.</remarks>
public sealed partial record InterfaceWords
{
    // Every page.
    public string SkipToContent { get; init; } = "Skip to content";
    public string Leave { get; init; } = "Leave this site";
    public string Menu { get; init; } = "Menu";
    public string MoreLinks { get; init; } = "More";
    public string LanguagesLabel { get; init; } = "Languages";
    public string Home { get; init; } = "Home";
    public string Edition { get; init; } = "Edition of {date}.";
    public string InOtherLanguage { get; init; } = "This text is not translated yet. It is shown in {language}.";
    public string OlderTranslation { get; init; } = "The original text has changed since this was translated. Dates and addresses are up to date.";
    public string OlderParts { get; init; } = "Changed since: {parts}.";
    public string OlderBeginning { get; init; } = "the beginning";
    public string UnconfirmedWarning { get; init; } = "The editors are changing this warning, and a second person has not confirmed the change yet. Until then, treat this as dangerous.";
    public string UnconfirmedChannel { get; init; } = "The editors are checking how this organisation can be reached. Until that is done, no address is shown here.";
    public string AwaitsReview { get; init; } = "This translation has not yet been reviewed by a person from the region.";
    public string Contents { get; init; } = "On this page";
    public string ReadMore { get; init; } = "Read more";
    public string OnionReadingOnly { get; init; } = "You are on the onion address of this site. You can read everything here, but you cannot mark or send anything: nothing is stored.";

    // Dates, as .NET patterns: https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings
    public string DayFormat { get; init; } = "d MMMM yyyy";
    public string MonthFormat { get; init; } = "MMMM yyyy";
    public string DateSpan { get; init; } = "{from} to {until}";
    public Plural DaysAgo { get; init; } = Plural.English("{n} day ago", "{n} days ago");
    public Plural Minutes { get; init; } = Plural.English("{n} minute", "{n} minutes");

    // Home.
    public string WhatIsHappening { get; init; } = "What is happening";
    public string ReadFirst { get; init; } = "Could reading or acting be dangerous where you are? Read this first:";
    public string ThreeThings { get; init; } = "Three things to do now";
    public string AllActions { get; init; } = "Everything you can do";
    public string ChooseCountry { get; init; } = "Where are you?";
    public string CountryLabel { get; init; } = "Country";
    public string ShowCountry { get; init; } = "Show what I can do from here";
    public string CountryIsNotStored { get; init; } = "Your choice is not stored.";

    // Sources and claims.
    public string Sources { get; init; } = "Sources";
    public string SourcesSummary { get; init; } = "Every source this site rests on, so that you can check what it says.";
    public string Undated { get; init; } = "undated";
    public string ArchivedCopy { get; init; } = "archived copy";
    public string AddressForSafety { get; init; } = "Not linked, because opening it can be dangerous for some readers:";
    public string AddressAsText { get; init; } = "Not linked, because the address is not encrypted:";
    public string BeforeYouOpen { get; init; } = "Before you open links on this page";

    /// <summary>Beside a label: since when.</summary>
    public string LabelSince { get; init; } = "since {date}";

    /// <summary>Beside a label, where nothing is linked: which press page says so.</summary>
    public string LabelPress { get; init; } = "according to {source}";

    /// <summary>Beside a label whose judgement is past its limit.</summary>
    public string LabelOld { get; init; } = "last checked on {date}; the lists change every month, so this may be out of date";
    public string StandingLabel { get; init; } = "What this rests on";
    public string OpensOtherSite { get; init; } = "↗ marks links to other sites.";

    // Timeline.
    public string Timeline { get; init; } = "Timeline";
    public string TimelineSummary { get; init; } = "What happened, in order, and what each claim rests on.";
    public string Years { get; init; } = "Years";
    public Plural Events { get; init; } = Plural.English("{n} event", "{n} events");
    public string Earlier { get; init; } = "Earlier";
    public string Later { get; init; } = "Later";
    public string PlotTitle { get; init; } = "Events by year, and what they rest on";
    public string PlotText { get; init; } = "From {first} to {last}: {events}.";
    public string PlotKey { get; init; } = "Each symbol is one event, each column a year.";
    public string PlotTable { get; init; } = "The same as a table";
    public string PlotYear { get; init; } = "Year";
    public string PlotAll { get; init; } = "All";

    // Organisations, tags, archive.
    public string Organisations { get; init; } = "Organisations";
    public string OrganisationsSummary { get; init; } = "Who helps, who monitors, who speaks out, and what became of those who did.";
    public string OpenOrganisations { get; init; } = "Active";
    public string UnknownOrganisations { get; init; } = "Not confirmed";
    public string ClosedOrganisations { get; init; } = "Closed or not to be used";
    public string OwnSite { get; init; } = "Own site";
    public string Donate { get; init; } = "Donate on its own site";
    public string WorksIn { get; init; } = "Works in";
    public string HelpLanguages { get; init; } = "Languages";
    public string HelpHours { get; init; } = "Hours";
    public string HelpChannel { get; init; } = "How";
    public string HelpLeaves { get; init; } = "What it leaves behind";
    public string Warning { get; init; } = "Before you use it";
    public string Share { get; init; } = "Share";
    public string ShareSummary { get; init; } = "Texts, a QR code and a poster to pass on, and what became of this campaign's tags and accounts.";
    public string Tags { get; init; } = "Tags";
    public string Handles { get; init; } = "Accounts";
    public string Advice { get; init; } = "Advice";
    public string ReplacedBy { get; init; } = "Instead";
    public string Reason { get; init; } = "Why";
    public string Archive { get; init; } = "Archive";
    public string ArchiveSummary { get; init; } = "What can no longer be used, why, and what replaces it.";
    public string ClosedActions { get; init; } = "Actions that are over";
    public string UnsafeActions { get; init; } = "Not to be used";
    public string NothingHere { get; init; } = "There is nothing here at present.";

    // Status pages.
    public string StatusTitle { get; init; } = "This did not work";
    public string NotFoundTitle { get; init; } = "There is no such page";
    public string NotFoundText { get; init; } = "The address may be mistyped, or the page may have moved. Start from the home page, or look in the archive.";
    public string BadRequestText { get; init; } = "The request could not be understood. Go back, and try again.";
    public string ForbiddenTitle { get; init; } = "Not accepted";
    public string ForbiddenText { get; init; } = "This was sent from another site. Nothing was stored. Open the page on this site and press the button there.";
    public string NoReferrer { get; init; } = "Your browser does not say which page this was sent from, so we cannot tell it from a form on another site. Nothing was stored. In its settings, let it send the “referrer” within a site, or use another browser.";
    public string MethodTitle { get; init; } = "This address cannot be used this way";
    public string MethodText { get; init; } = "Nothing was stored. Open the page itself, and press the button there.";
    public string TooLargeText { get; init; } = "What was sent is too large. Nothing was stored.";
    public string WrongTypeText { get; init; } = "What was sent is not a form from this site. Nothing was stored.";
    public string TooManyTitle { get; init; } = "Too many at once";
    public string TooManyText { get; init; } = "Many people may share your connection. Nothing was lost: wait a little, go back, and press again.";
    public string ErrorTitle { get; init; } = "Something went wrong";
    public string ErrorText { get; init; } = "It is our fault, not yours. Try again in a minute.";
    public string UnavailableText { get; init; } = "This cannot be stored just now. Try again in a few minutes. Reading works as always.";
}
