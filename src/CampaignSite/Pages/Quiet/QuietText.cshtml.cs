using CampaignSite.Content.Sources;
using CampaignSite.Content.Texts;
using CampaignSite.Localization;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Quiet;

/// <summary>One text of the quiet mode; the one about help with the list of those who can be asked.</summary>
[CachePolicy(CachePolicy.Quiet)]
public sealed class QuietTextPage(LocalizedCampaign localized) : SitePage(localized)
{
    public override bool IsQuiet => true;

    /// <summary>Null where the list of helpers has no text of its own.</summary>
    public LocalizedContent? LocalizedContent { get; private set; }

    /// <summary>Said before the text where it was not checked within its limit.</summary>
    public string? OldNote { get; private set; }

    public Helpers? Helpers { get; private set; }

    public override string Title => LocalizedContent?.Title ?? Words.QuietHelp;

    public override string Summary => LocalizedContent?.Summary ?? Words.QuietHelpSummary;

    /// <summary>The text's own by their numbers, then what the words on helpers rest on.</summary>
    public IReadOnlyCollection<Source> Sources => [.. (LocalizedContent?.Sources ?? []).Concat(Helpers?.Sources ?? []).Distinct()];

    public IActionResult OnGet(string slug)
    {
        if (Campaign.Text(slug) is { Quiet: true } text)
        {
            (LocalizedContent, OldNote) = (text.Translations.In(Localized.Language), SafetyNote.OfText(Localized, text));
        }

        Helpers = Localized.Address == Campaign.Quiet.Help && Campaign.NamesHelp ? new Helpers(Localized) : null;
        return LocalizedContent is null && Helpers is null ? NotFound() : Page();
    }
}
