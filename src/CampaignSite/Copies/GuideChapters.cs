using System.Xml.Linq;
using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Copies;

/// <summary>The chapters of a copy, in their order. Made once for the page and the text, so that neither can say what the other does not.</summary>
internal sealed class GuideChapters
{
    private readonly Reader _reader;
    private readonly SiteAddress _site;
    private readonly InterfaceWords _words;
    private readonly GuideContents _contents;
    private readonly GuideReferences _references = new();
    private readonly GuideProse _prose;
    private readonly bool _withSteps;

    /// <param name="withSteps">False leaves out how each action is done and names the page that says it.</param>
    public GuideChapters(Reader reader, SiteAddress site, bool withSteps)
    {
        (_reader, _site, _words, _withSteps) = (reader, site, reader.Words, withSteps);
        _contents = new GuideContents(reader);
        _prose = new GuideProse(reader, site, _contents, _references);
    }

    /// <summary>Sections, each with an id and an <c>h2</c>; the last two are what the others have named.</summary>
    public IReadOnlyList<XElement> Write()
    {
        List<XElement> chapters = [.. _contents.Texts.Select(Text)];
        if (!_contents.Helpers.IsEmpty)
        {
            chapters.Add(Chapter(GuideContents.Help, _words.CopyHelp, Paragraph(_words.CopyHelpCare), _contents.Helpers.Select(Helper)));
        }

        chapters.Add(Chapter(GuideContents.Actions, _words.Actions, Strong(_words.CopyActionsCare), _contents.Open.Select(Action)));
        chapters.Add(Embassies());
        chapters.Add(Chapter("elsewhere", _words.CopyElsewhere, new XElement("ul", _contents.Elsewhere.Select(page =>
            new XElement("li", $"{page.Title}: ", Own(page.Address))))));
        var sources = _references.Sources.Select(Source).ToList();
        if (_references.Labels.Any())
        {
            chapters.Add(Chapter("warnings", _words.CopyLabels, new XElement("ul", _references.Labels.Select(label =>
                new XElement("li", new XElement("strong", $"[{label.Name.In(_reader.Language)}]"), $" {label.Warning.In(_reader.Language)}")))));
        }

        chapters.Add(Chapter("sources", _words.Sources, new XElement("ol", sources)));
        return chapters;
    }

    private XElement Text(CampaignText text)
    {
        var (prose, place) = (text.Prose.In(_reader.Language), GuideContents.PlaceOf(text));
        foreach (var source in prose.Sources)
        {
            // Before anything else is cited: the briefing keeps the numbers it has on the site.
            _references.NumberOf(source);
        }

        return Chapter(place, prose.Title, Spoken(prose, Paragraph(prose.Summary)), Notes(prose), Body(prose, place, 1));
    }

    private XElement Helper(Organisation one)
    {
        var (prose, place, help) = (one.Prose.In(_reader.Language), GuideContents.PlaceOf(one), one.Help!);
        return new XElement("section", new XAttribute("id", place),
            Spoken(prose, new XElement("h3", prose.Title)),
            Spoken(prose, Paragraph(prose.Summary)),
            one.Status == Status.Unknown ? Strong(_words.UnknownTitle) : null,
            prose.Warning is { } warning ? new XElement("p", $"{_words.Warning}: ", Spoken(prose, new XElement("span", warning))) : null,
            Body(prose, place, 2),
            new XElement("ul",
                Item(_words.HelpChannel, help.Channel.In(_reader.Language)),
                help.Languages.IsEmpty ? null : Item(_words.HelpLanguages, string.Join(", ", help.Languages.Select(language => language.NativeName))),
                help.Hours is { } hours ? Item(_words.HelpHours, hours.In(_reader.Language)) : null,
                Item(_words.HelpLeaves, help.Leaves.In(_reader.Language)),
                one.Url is { } url ? new XElement("li", $"{_words.OwnSite}: ", Outward(url, one.Label)) : null),
            Checked(one.Checked, _reader.Campaign.Freshness.Organisations));
    }

    private XElement Action(CallToAction action)
    {
        var (prose, place) = (action.Prose.In(_reader.Language), GuideContents.PlaceOf(action));
        var facts = new[]
        {
            _words.Of(action.Kind),
            _words.Minutes.For(action.Minutes),
            $"{_words.Needs}: {(action.Needs.IsEmpty ? _words.NeedsNothing : string.Join(", ", action.Needs.Select(_words.Of)))}",
            action.Countries.IsEmpty ? null : $"{_words.ForCountries}: {string.Join(", ", action.Countries.Select(_reader.Country))}",
            action.Closes is { } closes ? _words.ClosesOn.Replace("{date}", _reader.Day(closes), StringComparison.Ordinal) : null,
        };
        return new XElement("section", new XAttribute("id", place),
            Spoken(prose, new XElement("h3", prose.Title)),
            Paragraph(string.Join(" · ", facts.OfType<string>())),
            Spoken(prose, Paragraph(prose.Summary)),
            Paragraph($"{_words.ExposureTitle}:"),
            new XElement("ul",
                Item(_words.ExposureName, prose.Exposure.Name, prose),
                Item(_words.ExposurePublic, prose.Exposure.Public, prose),
                Item(_words.ExposureGovernment, prose.Exposure.Government, prose),
                Item(_words.ExposureDevice, prose.Exposure.Device, prose)),
            _withSteps ? Body(prose, place, 2) : new XElement("p", $"{_words.Steps}: ", Own(Content.PageAddresses.Action(action.Slug))),
            action.Link is { } link && link.StartsWith("https:", StringComparison.Ordinal)
                ? new XElement("p", $"{_words.ActHere}: ", Outward(link, action.Label)) : null,
            action.Checked is { } check ? Checked(check, _reader.Campaign.Freshness.Actions) : null);
    }

    private XElement Embassies()
    {
        var lines = new EmbassyLine(_reader, _prose, _references);
        var careful = _contents.Countries.ToLookup(country => _reader.Campaign.IsAtRisk(country.Code));
        return Chapter(GuideContents.Embassies, _words.Embassies,
            Paragraph(_words.DialsFromAbroad),
            new XElement("p", $"{_words.CopyMoreOffices} ", Own("/countries")),
            careful[false].Any() ? new XElement("ul", careful[false].Select(lines.Of)) : null,
            careful[true].Any()
                ? new XElement("section", new XElement("h3", _words.CopyEmbassiesAtRisk), Strong(_words.CopyEmbassiesAtRiskText), new XElement("ul", careful[true].Select(lines.Of)))
                : null);
    }

    private XElement Source(Source source, int index)
    {
        var dated = source.Date is { } date ? _reader.Date(date) : _words.Undated;
        var language = source.Language.Equals(_reader.Language) ? "" : $" · {source.Language.NativeName}";
        return new XElement("li", new XAttribute("id", GuideReferences.PlaceOf(index + 1)),
            new XElement("cite", source.Language.Equals(_reader.Language) ? null : new XAttribute("lang", source.Language.Tag), source.Title),
            $". {source.Publisher}, {dated}{language}. ", Outward(source.Url, source.Label),
            source.Note is { } note ? $" {note.In(_reader.Language)}" : null);
    }

    // An address whose label forbids links is not written either: here it would lie on the reader's own device.
    private object[] Outward(string address, SourceLabel? own)
    {
        var label = own ?? _reader.Campaign.Labels.ForAddress(address);
        _references.Warn(label);
        XNode shown = label is { IsUnlinked: true } ? new XText(_words.CopyLeftOut) : _prose.Address(address);
        return label is null ? [shown] : [new XElement("strong", $"[{label.Name.In(_reader.Language)}]"), " ", shown];
    }

    private XNode Own(string address) => _prose.Address(_site.Of(_reader.To(address)));

    private XElement Checked(Check check, int days) => Paragraph(
        CheckText.Of(_reader, check) + (_reader.Campaign.IsOld(check, days) ? $" {_words.ConfirmNoSite}" : ""));

    private XElement? Notes(Prose prose) =>
        IsForeign(prose) ? Paragraph(_words.InOtherLanguage.Replace("{language}", prose.Language.NativeName, StringComparison.Ordinal))
        : prose.IsStale ? Paragraph(_words.OlderTranslation) : null;

    private object Body(Prose prose, string place, int down) =>
        IsForeign(prose) ? Spoken(prose, new XElement("div", _prose.Of(prose, place, down))) : _prose.Of(prose, place, down);

    // Only where a translation is missing: the words around it stay in the reader's language and direction.
    private XElement Spoken(Prose prose, XElement element)
    {
        if (IsForeign(prose))
        {
            element.Add(new XAttribute("lang", prose.Language.Tag), new XAttribute("dir", prose.Language.IsRightToLeft ? "rtl" : "ltr"));
        }

        return element;
    }

    private bool IsForeign(Prose prose) => !prose.Language.Equals(_reader.Language);

    private static XElement Chapter(string place, string title, params object?[] content) =>
        new("section", new XAttribute("id", place), new XElement("h2", title), content);

    private XElement Item(string what, string text, Prose? prose = null) =>
        new("li", new XElement("b", $"{what}:"), " ", prose is not null && IsForeign(prose) ? Spoken(prose, new XElement("span", text)) : text);

    private static XElement Paragraph(string text) => new("p", text);

    private static XElement Strong(string text) => new("p", new XElement("strong", text));
}
