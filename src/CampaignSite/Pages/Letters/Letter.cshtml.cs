using System.Collections.Immutable;
using CampaignSite.Content.Model;
using CampaignSite.Localization;
using CampaignSite.Pages.Shared;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Letters;

/// <summary>A letter with all its points, ready to copy, and the office it goes to. Nothing a reader writes comes here.</summary>
[Cached(CacheClass.Helpers)]
public sealed class LetterPage(Reader reader) : SitePage(reader)
{
    public Letter Letter { get; private set; } = null!;

    public LetterProse Prose => Letter.Prose.In(Reader.Language);

    /// <summary>The country the reader chose in the address, if it is one of the campaign's.</summary>
    public Country? Country { get; private set; }

    public ImmutableArray<OfficeView> Offices { get; private set; } = [];

    /// <summary>What must be said before the links of the letter and of the offices it can go to.</summary>
    public IReadOnlyCollection<SourceLabel> Labels =>
    [
        .. Prose.Labels.Concat(Offices.SelectMany(view => view.Labels)).Distinct().OrderBy(label => label.Id),
    ];

    /// <summary>Whom it goes to depends on where one lives.</summary>
    public bool NeedsCountry => Letter.Audience is Audience.Embassy or Audience.Representative or Audience.ForeignMinister or Audience.UnMission;

    /// <summary>The letter as it is copied: plain text, paragraphs divided by a blank line, no numbers of sources.</summary>
    public string Text => string.Join("\n\n", [LetterWords.LetterSalutation, .. Prose.Points.Select(point => point.Plain), Prose.Ask, LetterWords.LetterClosing]);

    /// <summary>True where writing openly can be dangerous: then no office is offered.</summary>
    public bool IsAtRisk => Country is { AtRisk: true };

    // A letter is in one language from its first word to its last.
    private InterfaceWords LetterWords => Campaign.WordsIn(Prose.Language);

    public override string Title => Prose.Title;

    public override string Summary => Prose.Summary;

    public IActionResult OnGet(string slug, [FromQuery] string? country)
    {
        if (Campaign.Letter(slug) is not { } found)
        {
            return NotFound();
        }

        Letter = found;
        Country = NeedsCountry && country is not null ? Campaign.Country(country) : null;
        Offices = Country is null || IsAtRisk ? [] : [.. Views(Country)];
        return Page();
    }

    private IEnumerable<OfficeView> Views(Country country)
    {
        IEnumerable<Office?> offices = Letter.Audience switch
        {
            Audience.Embassy => new[] { country.Embassy },
            Audience.ForeignMinister => new[] { country.ForeignMinistry },
            Audience.UnMission => new[] { country.UnMission },
            _ => country.Representatives,
        };
        foreach (var office in offices.OfType<Office>())
        {
            var title = Letter.Audience == Audience.Embassy ? Reader.EmbassyName(office) : office.Name?.In(Reader.Language) ?? Words.Of(Letter.Audience);
            yield return new OfficeView(Campaign, office, title, Reader.Country(office.Country ?? country.Code)) { ReportTo = country.Code };
        }
    }
}
