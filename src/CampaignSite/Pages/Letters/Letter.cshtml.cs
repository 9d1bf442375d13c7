using System.Collections.Immutable;
using System.Globalization;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Letters;
using CampaignSite.Content.Sources;
using CampaignSite.Localization;
using CampaignSite.Pages.Components.Contacts;
using CampaignSite.Planning;
using CampaignSite.Security;
using CampaignSite.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Letters;

/// <summary>A letter with all its points and the office it goes to. Nothing a reader writes comes here: the script puts the chosen points together.</summary>
[CachePolicy(CachePolicy.Helpers)]
public sealed class LetterPage(LocalizedCampaign localized) : SitePage(localized)
{
    public Letter Letter { get; private set; } = null!;

    public LocalizedLetter LocalizedLetter => Letter.Translations.In(Localized.Language);

    /// <summary>The country in the address, which need not be one the campaign has a file for.</summary>
    public CountryCode? Chosen { get; private set; }

    /// <summary>True where the address names no country, no office of it, or several.</summary>
    public bool IsBadChoice { get; private set; }

    public ImmutableArray<LetterOffice> Offices { get; private set; } = [];

    /// <summary>The one on the envelope.</summary>
    public LetterOffice? Office { get; private set; }

    /// <summary>What must be said before the links of the letter and of the offices it can go to.</summary>
    public IEnumerable<AppliedLabel> Labels => IsAtRisk ? [] : LocalizedLetter.Labels.Concat(Offices.SelectMany(office => office.View.Labels));

    /// <summary>Whom it goes to depends on where one lives.</summary>
    public bool NeedsCountry => ContactRoute.IsOffice(Letter.Audience);

    /// <summary>Where the letter ends in the chosen country; null until one is chosen, and at risk.</summary>
    public ContactRoute? Route => Chosen is { } country && !IsAtRisk ? ContactRoute.Find(Campaign, country, Letter.Audience, ActionKind.Letter) : null;

    /// <summary>True where writing openly can be dangerous: then the page has neither the letter nor anything to send.</summary>
    public bool IsAtRisk { get; private set; }

    public override bool PrintsAlone => !IsAtRisk;

    /// <summary>The letter as it is sent: plain text, paragraphs divided by a blank line, no numbers of sources.</summary>
    public string Text => string.Join("\n\n",
        [LetterWords.LetterSalutation, .. LocalizedLetter.Points.Select(point => point.Plain), LocalizedLetter.Ask, LetterWords.LetterClosing, LetterWords.LetterSign]);

    public ImmutableArray<ComposeLink> Links =>
    [
        ComposeLink.Mail(Words.LetterByMail, LocalizedLetter.Subject),
        ComposeLink.Web(Words.LetterByGmail, "https://mail.google.com/mail/?view=cm&fs=1&", "su", LocalizedLetter.Subject),
        ComposeLink.Web(Words.LetterByOutlook, "https://outlook.live.com/mail/0/deeplink/compose?", "subject", LocalizedLetter.Subject),
        ComposeLink.Web(Words.LetterByOutlookAtWork, "https://outlook.office.com/mail/deeplink/compose?", "subject", LocalizedLetter.Subject),
    ];

    /// <summary>A letter is in one language from its first word to its last, whatever language the page is in.</summary>
    public InterfaceWords LetterWords => Campaign.WordsIn(LocalizedLetter.Language);

    /// <summary>What the reader does by sending it: says how long that takes, what it shows, and is where it can be marked.</summary>
    public CallToAction? Action => LettersPage.ActionOf(Campaign, Letter);

    /// <summary>What the reader does by calling instead.</summary>
    public CallToAction? Call => Campaign.Actions.FirstOrDefault(action =>
        action.Kind == ActionKind.Call && action.Audience == Letter.Audience && Campaign.IsOpen(action));

    /// <summary>The same letter in the campaign's other languages, with the choice kept.</summary>
    public IEnumerable<(Language Language, string Address)> Others => Campaign.Languages
        .Where(language => Letter.Translations.In(language).Language.Equals(language) && !language.Equals(LocalizedLetter.Language))
        .Select(language => (language, RequestLanguage.PathIn(Campaign, language, PageAddresses.Letter(Letter.Slug) + LanguageChoices)));

    public override string Title => LocalizedLetter.Title;

    public override string Summary => LocalizedLetter.Summary;

    public override bool IsQuiet => IsAtRisk;

    public override ShareWords? Shared => IsAtRisk ? null : ShareWords.From(LocalizedLetter);

    // Also of a country at risk, which an action forgets: in another language it must stay the page that offers nothing to send.
    public override string LanguageChoices => Choice(Offices.IndexOf(Office!));

    /// <summary>This letter to an office of the chosen country, counted from nought; the first needs no number.</summary>
    public string Address(int office) => PageAddresses.Letter(Letter.Slug) + Choice(office);

    /// <summary>Where an action is marked, with the country kept.</summary>
    public string MarkOf(CallToAction action) => Localized.PathTo($"{PageAddresses.Action(action.Slug)}{Choice(0)}#mark");

    public IActionResult OnGet(string slug, [FromQuery] string?[] country, [FromQuery] string?[] office)
    {
        if (Campaign.Letter(slug) is not { } found)
        {
            return NotFound();
        }

        Letter = found;
        Choose(CountryChoice.Parse(country), office);
        if (IsAtRisk)
        {
            SetCachePolicy(CachePolicy.Quiet);
        }

        return IsBadChoice ? Answer(StatusCodes.Status400BadRequest) : Page();
    }

    private string Choice(int office) => (Chosen is { } country ? $"?country={country}" : "") + (office > 0 ? $"&office={office + 1}" : "");

    private void Choose(CountryChoice choice, string?[] office)
    {
        IsBadChoice = choice.IsWrong || office.Length > 1;
        if (choice.Country is { } code && !IsBadChoice)
        {
            Chosen = code;
            IsAtRisk = Campaign.IsAtRisk(code);
            Offices = [.. (Route?.Offices ?? []).Select(one => new LetterOffice(OfficeView.From(Localized, one.Kind, one.Office, code)))];
            Office = Offices.FirstOrDefault();
        }

        // The form without a choice sends an empty one.
        if (IsBadChoice || string.IsNullOrEmpty(office.FirstOrDefault()))
        {
            return;
        }

        IsBadChoice = !int.TryParse(office[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > Offices.Length;
        Office = IsBadChoice ? Office : Offices[number - 1];
    }
}
