using CampaignSite.Content.Model;
using CampaignSite.Localization;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Quiet;

/// <summary>One text of the quiet mode; the one about help with the list of those who can be asked.</summary>
[Cached(CacheClass.Quiet)]
public sealed class QuietTextPage(Reader reader) : SitePage(reader)
{
    public override bool IsQuiet => true;

    /// <summary>Null where the list of helpers has no text of its own.</summary>
    public Prose? Prose { get; private set; }

    /// <summary>Said before the text where it was not checked within its limit.</summary>
    public string? OldNote { get; private set; }

    public Helpers? Helpers { get; private set; }

    public override string Title => Prose?.Title ?? Words.QuietHelp;

    public override string Summary => Prose?.Summary ?? Words.QuietHelpSummary;

    /// <summary>The text's own by their numbers, then what the words on helpers rest on.</summary>
    public IReadOnlyCollection<Source> Sources => [.. (Prose?.Sources ?? []).Concat(Helpers?.Sources ?? []).Distinct()];

    public IActionResult OnGet(string slug)
    {
        if (Campaign.Text(slug) is { Quiet: true } text)
        {
            (Prose, OldNote) = (text.Prose.In(Reader.Language), SafetyNote.OfText(Reader, text));
        }

        Helpers = Reader.Address == Campaign.Quiet.Help && Campaign.NamesHelp ? new Helpers(Reader) : null;
        return Prose is null && Helpers is null ? NotFound() : Page();
    }
}
