using System.Collections.Immutable;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Sources;
using CampaignSite.Content.Texts;
using CampaignSite.Localization;
using CampaignSite.Marks;
using CampaignSite.Pages.Components.Actions;
using CampaignSite.Pages.Components.Contacts;
using CampaignSite.Planning;

namespace CampaignSite.Pages.Actions;

/// <summary>One action: what it shows about you, how it is done, and your mark on it.</summary>
public abstract class ActionView(LocalizedCampaign localized, VisitorMarks marks, MarkTotals totals) : SitePage(localized)
{
    private const int CountriesAtAGlance = 6;

    public CallToAction Action { get; private set; } = null!;

    public LocalizedAction LocalizedAction => Action.Translations.In(Localized.Language);

    public VisitorMarks Marks { get; } = marks;

    public Mark? Mark => Marks.For(Action.Slug);

    public int? Total => totals.For(Action.Slug.Value);

    /// <summary>True where the address names what is no country, or several.</summary>
    public bool IsBadChoice { get; private set; }

    public CallToAction? Instead => Action.ReplacedBy is { } slug ? Campaign.Action(slug.Value) : null;

    public ActionState State => Campaign.StateOf(Action);

    /// <summary>Nothing to do any more: what it asked for is history, not an instruction.</summary>
    public bool IsOver => Campaign.IsOver(Action);

    /// <summary>Where it is done depends on where one is.</summary>
    public bool OffersChooser => Action.Link is "/countries" or "/embassies";

    public bool LeadsToLetter => Campaign.Letters.Any(letter => PageAddresses.Letter(letter.Slug) == Action.Link);

    /// <summary>The text of this site that is to be read, where that is the whole of it.</summary>
    public LocalizedContent? ToRead => Campaign.Texts.FirstOrDefault(text => text.Address == Action.Link)?.Translations.In(Localized.Language);

    /// <summary>What the button of a link within this site says.</summary>
    public string LinkWords =>
        LeadsToLetter ? Words.WriteHere : ToRead is { } text ? Words.ReadHere.Replace("{title}", text.Title, StringComparison.Ordinal) : Words.ActHere;

    /// <summary>The notice above an action that cannot simply be done.</summary>
    public string? Notice => State switch
    {
        ActionState.Unsafe => Words.UnsafeTitle,
        ActionState.Over => Words.OverTitle,
        ActionState.MayBeOpen => Words.UnknownTitle,
        _ => null,
    };

    /// <summary>A closed or unsafe address is named, never linked.</summary>
    public bool OffersLink => Action.Link is not null && Campaign.CanBeDone(Action);

    public IEnumerable<AppliedLabel?> Labels => LocalizedAction.Labels.Concat(Offices.SelectMany(office => office.Labels))
        .Append(OffersLink ? Action.Label : null).Append(Campaign.Labels.ForAddress(Action.Checked?.Source));

    /// <summary>A mark can be set on what can be done, and taken back from anything.</summary>
    public bool OffersMarks => Campaign.HasMarks && (Mark is not null || TakesMarks);

    /// <summary>What is done by reading a quiet text is done by those for whom a cookie, a calendar or a list of tabs can be a danger (decision 0053).</summary>
    public override bool IsQuiet => Careful is not null || (Action is not null && Campaign.LeadsToQuietText(Action));

    /// <summary>Chosen in the address; none where acting in the open is dangerous.</summary>
    public CountryCode? Country { get; private set; }

    /// <summary>Chosen in the address, where acting in the open is dangerous.</summary>
    public CountryCode? Careful { get; private set; }

    /// <summary>Whether the action itself is shown on the page: where acting in the open is dangerous only one that shows no name and sends nothing.</summary>
    public bool IsShown => Careful is null || Action.IsForReadersAtRisk;

    public override string LanguageChoices => (Country ?? Careful) is { } country ? $"?country={country}" : "";

    /// <summary>Whether its countries are more than are read at a glance.</summary>
    public bool FoldsCountries => Action.Countries.Length > CountriesAtAGlance;

    /// <summary>Where the action ends in the chosen country; null where none is chosen, it is not for that country, or it speaks to no office.</summary>
    public ContactRoute? Route => Country is { } country && OffersLink && Action.IsFor(country)
        ? ContactRoute.Find(Campaign, country, Action.Audience, Action.Kind) : null;

    /// <summary>Whom the action speaks to in the chosen country.</summary>
    public ImmutableArray<OfficeView> Offices { get; private set; } = [];

    /// <summary>What to say on the telephone is written with the letter to the same office.</summary>
    public string? CallScript => Action.Kind == ActionKind.Call && OffersLink && Campaign.Letters.FirstOrDefault(letter => letter.Audience == Action.Audience) is { } script
        ? $"{PageAddresses.Letter(script.Slug)}{LanguageChoices}#call" : null;

    protected bool TakesMarks => !IsQuiet && Campaign.CanBeDone(Action);

    /// <summary>What is stored on this action, in words; a browser with our cookie is told of no mark too, or an undo would say nothing.</summary>
    public string? MarkedAs => Mark switch
    {
        { Outcome: MarkOutcome.Done } mark => On(Words.MarkedDone, mark.Day),
        { Outcome: MarkOutcome.Tried } mark => On(Words.MarkedTried, mark.Day),
        { } mark => On(Words.MarkedLater, mark.Day),
        null => Marks is { HasCookie: true, IsAvailable: true } ? Words.MarkedNot : null,
    };

    /// <summary>Once this one is behind the visitor: what the visitor's list proposes next, with the country that was chosen.</summary>
    public ActionCardView? Next => Marks.IsFinished(Action) && new VisitorProgress(Campaign, Marks) is { } progress
        ? progress.Next.Concat(progress.Now).Where(action => action != Action).Select(action => new ActionCardView(action, Country)).FirstOrDefault() : null;

    /// <summary>From or since when it is worth doing again; nothing of what is over.</summary>
    public string? Again => (Marks.StateOf(Action), Marks.AgainOn(Action)) switch
    {
        (MarkState.Again, { } day) => On(Words.AgainSince, day),
        (_, { } day) when TakesMarks => On(Words.AgainFrom, day),
        _ => null,
    };

    public override string Title => LocalizedAction.Title;

    public override string Summary => LocalizedAction.Summary;

    /// <summary>Once it is due again nothing is pressed: the question is asked anew.</summary>
    public string IsMarked(string word) =>
        Mark is { } mark && MarkWord.For(mark.Outcome) == word && Marks.StateOf(Action) != MarkState.Again ? "true" : "false";

    protected bool Find(string slug)
    {
        if (Campaign.Action(slug) is not { } found)
        {
            return false;
        }

        Action = found;
        return true;
    }

    protected void Choose(CountryChoice choice)
    {
        IsBadChoice = choice.IsWrong;
        if (choice.Country is not { } code)
        {
            return;
        }

        if (Campaign.IsAtRisk(code))
        {
            Careful = code;
            return;
        }

        Country = code;
        Offices =
        [
            .. (Route?.Offices ?? []).Select(one => OfficeView.From(Localized, one.Kind, one.Office, code)),
        ];
    }

    private string On(string sentence, DateOnly day) => sentence.Replace("{date}", Localized.Day(day), StringComparison.Ordinal);
}
