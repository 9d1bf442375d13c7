using CampaignSite.Content.Languages;

namespace CampaignSite.Interface;

/// <content>Words of countries, embassies and contacts.</content>
public sealed partial record InterfaceWords
{
    public string Countries { get; init; } = "Countries";
    public string CountriesSummary { get; init; } = "Choose where you are: embassy, representatives, UN mission and organisations on one page.";
    public string CountrySummary { get; init; } = "What you can do from here: {country}.";
    public string CountryDescription { get; init; } = "{country}: who you can write to or call, and what you can do from here in five minutes.";
    public string AtRiskTitle { get; init; } = "Acting in the open may be dangerous here";
    public string AtRiskText { get; init; } = "Choose actions that show no name and send nothing. First read how to lower the risk.";
    public string ChooseOne { get; init; } = "Choose…";
    public string ChoiceNotOnList { get; init; } = "That choice is not on our list, so nothing was chosen. Choose again.";
    public string Embassies { get; init; } = "Embassies";
    public string EmbassiesSummary { get; init; } = "Every embassy we know of, and the contacts we have for it.";
    public string EmbassyOf { get; init; } = "Embassy of {country}";
    public string OfficeInCity { get; init; } = "{office}, {city}";
    public string Embassy { get; init; } = "Embassy";
    public string Consulates { get; init; } = "Consulates";
    public string Representatives { get; init; } = "Your representatives";
    public string ForeignMinistry { get; init; } = "Foreign ministry";
    public string UnMission { get; init; } = "Mission to the United Nations";
    public string NoContact { get; init; } = "We have no confirmed number or address.";
    public string NoRepresentative { get; init; } = "We have no page for finding your representative. Your parliament's own site has one.";
    public string ActionsFromHere { get; init; } = "What you can do from here";

    public string Address { get; init; } = "Address";
    public string Telephone { get; init; } = "Telephone";
    public string Email { get; init; } = "E-mail";
    public string Website { get; init; } = "Website";
    public string FindYours { get; init; } = "Find yours";
    public string HolderLabel { get; init; } = "Held by";
    public string HolderAsOf { get; init; } = "{name}, as of {date}";
    public string Copy { get; init; } = "Copy";
    public string CopyAll { get; init; } = "Copy the whole address";
    public string Copied { get; init; } = "Copied.";
    public string CopyFailed { get; init; } = "Could not copy. Select the text and copy it yourself.";
    public string DialsFromAbroad { get; init; } = "Numbers are written so that they can be dialled from any country.";
    public string NotConfirmed { get; init; } = "not confirmed";

    // The embassies on a map.
    public string MapTitle { get; init; } = "On a map";
    public string MapAbout { get; init; } = "Each point is a city with an embassy and links to the page of its country. Where points are crowded, the list is easier.";
    public string MapSkip { get; init; } = "Skip to the list";
    public string MapWorld { get; init; } = "The world";
    public string MapEurope { get; init; } = "Europe and its neighbours";
    public Plural MapWithoutPoint { get; init; } = Plural.English("{n} embassy in the list is not on the map: we have no location for it.", "{n} embassies in the list are not on the map: we have no location for them.");
    public string EmbassyList { get; init; } = "The list";

    // Letters.
    public string Letters { get; init; } = "Letters";
    public string LettersSummary { get; init; } = "Choose your points, add a sentence of your own, and send the letter, print it or read it out over the phone. Facts come with their sources.";
    public string LetterToOffice { get; init; } = "A letter ready to copy";
    public string LetterAddress { get; init; } = "Show who to write to";
    public string LetterTo { get; init; } = "Who to write to";
    public string LetterPoints { get; init; } = "Points to choose from";
    public string LetterReady { get; init; } = "Your letter";
    public string LetterReadyExplained { get; init; } = "Copy it, take out what you do not need, and add a sentence of your own.";
    public string LetterSubject { get; init; } = "Subject";
    public string LetterSalutation { get; init; } = "Dear Sir or Madam,";
    public string LetterClosing { get; init; } = "Yours faithfully,";
    public string CopyLetter { get; init; } = "Copy the letter";

    // When somebody looked.
    public string CheckedOn { get; init; } = "Checked on {date}";
    public string CheckedAgo { get; init; } = "Checked {ago}, on {date}";
    public string CheckedAgainst { get; init; } = "Checked on {date} against {what} from {seen}";
    public string CheckedOldSource { get; init; } = "Source from {seen}, viewed on {date}";
    public string CheckedBy { get; init; } = "by {name}";
    public string ConfirmFirst { get; init; } = "Confirm on the office's own site first.";
    public string ConfirmNoSite { get; init; } = "This may be out of date. Confirm it before you rely on it.";
    public string NotCheckedText { get; init; } = "Not checked. See the office's own site.";
    public string CheckSource { get; init; } = "Seen at";
    public string OldCheck { get; init; } = "Old";
}
