using System.Xml.Linq;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Organisations;
using CampaignSite.Content.Sources;
using CampaignSite.Content.Texts;
using CampaignSite.Localization;

namespace CampaignSite.Guide;

/// <summary>The chapters of a copy, in their order. Made once for the page and the text, so that neither can say what the other does not.</summary>
internal sealed class GuideChapters
{
    private readonly LocalizedCampaign _localized;
    private readonly SiteUrls _urls;
    private readonly InterfaceWords _words;
    private readonly GuideContents _contents;
    private readonly GuideReferences _references = new();
    private readonly GuideMarkup _markup;
    private readonly GuideDetail _detail;

    public GuideChapters(LocalizedCampaign localized, SiteUrls urls, GuideDetail detail)
    {
        (_localized, _urls, _words, _detail) = (localized, urls, localized.Words, detail);
        _contents = new GuideContents(localized);
        _markup = new GuideMarkup(localized, urls, _contents, _references);
    }

    /// <summary>Sections, each with an id and an <c>h2</c>; the last lists what the others cite.</summary>
    public IReadOnlyList<XElement> Write()
    {
        List<XElement> chapters = [.. _contents.Texts.Select(Text)];
        if (!_contents.Helpers.IsEmpty)
        {
            var before = _contents.HelpText?.Translations.In(_localized.Language);
            chapters.Add(Chapter(
                GuideContents.Help, before?.Title ?? _words.CopyHelp, Paragraph(_words.CopyHelpCare),
                before is null ? null : new[] { Paragraph(before.Summary), Old(_contents.HelpText!), Notes(before) }, before is null ? null : Body(before, GuideContents.Help, 1), _contents.Helpers.Select(Helper)));
        }

        chapters.Add(Chapter(
            GuideContents.Actions, _words.Actions, Strong(_words.CopyActionsCare), Paragraph(_detail >= GuideDetail.Short ? _words.CopyActionsShort : _words.CopyActionsShow),
            new XElement("p", $"{_words.CopyActionsPages} ", Own("/actions/")), _contents.Open.Select(Action)));
        chapters.Add(Embassies());
        chapters.Add(Chapter("elsewhere", _words.CopyElsewhere, new XElement("ul", _contents.Elsewhere.Select(page =>
            new XElement("li", $"{page.Title}: ", Own(page.Address))))));
        chapters.Add(Chapter("sources", _words.Sources,
            new XElement("p", $"{_words.CopySources} ", Own("/sources")), new XElement("ol", _references.Sources.Select(Source))));
        return chapters;
    }

    private XElement Text(CampaignText text)
    {
        var (content, place) = (text.Translations.In(_localized.Language), GuideContents.PlaceOf(text));
        foreach (var source in content.Sources)
        {
            // Before anything else is cited: the briefing keeps the numbers it has on the site.
            _references.NumberOf(source);
        }

        return Chapter(place, content.Title, Spoken(content, Paragraph(content.Summary)), Old(text), Notes(content), Body(content, place, 1));
    }

    private XElement Helper(Organisation one)
    {
        var (content, place, help) = (one.Translations.In(_localized.Language), GuideContents.PlaceOf(one), one.Help!);
        var label = one.Label ?? _localized.Campaign.Labels.ForAddress(one.Url);
        return new XElement("section", new XAttribute("id", place),
            Spoken(content, new XElement("h3", content.Title)),
            Spoken(content, Paragraph(content.Summary)),
            one.Status == Status.Unknown ? Strong(_words.UnknownTitle) : null,
            Warning(content, label),
            Body(content, place, 2),
            new XElement("ul",
                Item(_words.HelpChannel, Marked(help.Channel.In(_localized.Language), one.Url, label)),
                help.Languages.IsEmpty ? null : Item(_words.HelpLanguages, string.Join(", ", help.Languages.Select(language => language.NativeName))),
                help.Hours is { } hours ? Item(_words.HelpHours, hours.In(_localized.Language)) : null,
                Item(_words.HelpLeaves, help.TraceNote.In(_localized.Language)),
                one.Url is { } url && label is not { IsUnlinked: true } ? new XElement("li", new XElement("b", $"{_words.OwnSite}:"), " ", label is null ? null : $"{LabelText.Short(_localized, label)}: ", _markup.Address(url)) : null),
            Paragraph(CheckText.Describe(_localized, one.Checked) + (_localized.Campaign.IsOld(one) ? $" {_words.ConfirmNoSite}" : "")));
    }

    // What is said of this one is more exact than what is said of its kind; both say since when and why.
    private XElement? Warning(LocalizedOrganisation content, AppliedLabel? label)
    {
        if (content.Warning is null && label is null)
        {
            return null;
        }

        var kind = label is null ? null : new XElement("strong", $"{Sentence.Ended(LabelText.Whole(_localized, label), _localized.Language)} ");
        return new XElement("p", kind, content.Warning is { } own ? Spoken(content.WarningLanguage, new XElement("span", own)) : label!.Warning.In(_localized.Language));
    }

    // Words that name the host: the label is in the same line, as before an address.
    private string Marked(string words, string? url, AppliedLabel? label) =>
        url is not null && label is not null && words.Contains(new Uri(url).Host, StringComparison.OrdinalIgnoreCase) ? $"{LabelText.Short(_localized, label)}: {words}" : words;

    private XElement Action(CallToAction action)
    {
        var (content, place) = (action.Translations.In(_localized.Language), GuideContents.PlaceOf(action));
        var facts = new[]
        {
            _words.Of(action.Kind),
            _words.Minutes.For(action.Minutes),
            action.Needs.IsEmpty && _detail == GuideDetail.Brief ? null : $"{_words.Needs}: {(action.Needs.IsEmpty ? _words.NeedsNothing : string.Join(", ", action.Needs.Select(_words.Of)))}",
            action.Countries.IsEmpty ? null : $"{_words.ForCountries}: {string.Join(", ", action.Countries.Select(_localized.Country))}",
            action.Closes is { } closes ? _words.ClosesOn.Replace("{date}", _localized.Day(closes), StringComparison.Ordinal) : null,
        };
        return new XElement("section", new XAttribute("id", place),
            Spoken(content, new XElement("h3", content.Title)),
            Paragraph(string.Join(" · ", facts.OfType<string>())),
            Spoken(content, Paragraph(content.Summary)),
            _detail >= GuideDetail.Short ? null : new XElement("ul",
                Shows(_words.ExposureName, content.Exposure.Name, content),
                Shows(_words.ExposurePublic, content.Exposure.Public, content),
                Shows(_words.ExposureGovernment, content.Exposure.Government, content),
                Shows(_words.ExposureDevice, content.Exposure.Device, content)),
            _detail == GuideDetail.Steps ? Body(content, place, 2) : null,
            _detail == GuideDetail.Steps && action is { Link: ['h', ..] link, Label: null } && _localized.Campaign.Labels.ForAddress(link) is null
                ? new XElement("p", $"{_words.ActHere}: ", _markup.Address(link)) : null,
            new XElement("p", _markup.Address($"…/{action.Slug}")));
    }

    private XElement Embassies()
    {
        var lines = new EmbassyLine(_localized, _markup, hasRemarks: _detail < GuideDetail.Brief);
        var careful = _contents.Countries.ToLookup(country => _localized.Campaign.IsAtRisk(country.Code));
        return Chapter(GuideContents.Embassies, _words.Embassies,
            Paragraph($"{_words.DialsFromAbroad} {_words.CopyEmbassies}"),
            new XElement("p", $"{_words.CopyMoreOffices} ", Own("/countries")),
            careful[false].Any() ? new XElement("ul", careful[false].Select(lines.Write)) : null,
            careful[true].Any()
                ? new XElement("section", new XElement("h3", _words.CopyEmbassiesAtRisk), Strong(_words.CopyEmbassiesAtRiskText), new XElement("ul", careful[true].Select(lines.Write)))
                : null);
    }

    private XElement Source(Source source, int index)
    {
        var dated = source.Date is { } date ? _localized.Date(date) : _words.Undated;
        var language = source.TitleLanguage;
        return new XElement("li", new XAttribute("id", GuideReferences.PlaceOf(index + 1)),
            source.Label is { } label ? new XElement("b", $"{LabelText.Short(_localized, label)}: ") : null,
            new XElement("i", language.Equals(_localized.Language) ? null : new XAttribute("lang", language.Tag), source.Title),
            $"{Sentence.Ended(source.Title, language)[source.Title.TrimEnd().Length..]} {Sentence.Ended($"{source.Publisher}, {dated}", _localized.Language)}",
            _detail < GuideDetail.Brief && (source.Label ?? _localized.Campaign.Labels.ForAddress(source.Url)) is null ? new object[] { " ", _markup.Address(source.Url) } : null);
    }

    private XNode Own(string address) => _markup.Address(_urls.Absolute(_localized.PathTo(address)));

    private XElement? Old(CampaignText text) => SafetyNote.OfText(_localized, text) is { } note ? Strong(note) : null;

    private XElement? Notes(LocalizedContent content) => TranslationNote.Find(_localized, content) is { } note ? Paragraph(note) : null;

    private object Body(LocalizedContent content, string place, int down) =>
        IsForeign(content) ? Spoken(content, new XElement("div", _markup.Write(content, place, down))) : _markup.Write(content, place, down);

    // Only where a translation is missing: the words around it stay in the reader's language and direction.
    private XElement Spoken(LocalizedContent content, XElement element) => Spoken(content.Language, element);

    private XElement Spoken(Language language, XElement element)
    {
        if (!language.Equals(_localized.Language))
        {
            element.Add(new XAttribute("lang", language.Tag), new XAttribute("dir", language.IsRightToLeft ? "rtl" : "ltr"));
        }

        return element;
    }

    private bool IsForeign(LocalizedContent content) => !content.Language.Equals(_localized.Language);

    private static XElement Chapter(string place, string title, params object?[] content) =>
        new("section", new XAttribute("id", place), new XElement("h2", title), content);

    private XElement Shows(string what, string text, LocalizedContent content) =>
        new("li", $"{what}: ", IsForeign(content) ? Spoken(content, new XElement("span", text)) : text);

    private static XElement Item(string what, string text) => new("li", new XElement("b", $"{what}:"), $" {text}");

    private static XElement Paragraph(string text) => new("p", text);

    private static XElement Strong(string text) => new("p", new XElement("strong", text));
}
