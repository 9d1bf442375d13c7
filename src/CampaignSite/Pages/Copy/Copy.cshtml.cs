using CampaignSite.Content.Languages;
using CampaignSite.Guide;
using CampaignSite.Localization;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Copy;

/// <summary>The copies to take along. A quiet page: it must not give away readers who keep a copy in secret.</summary>
[CachePolicy(CachePolicy.Quiet)]
public sealed class CopyPage(LocalizedCampaign localized, GuideFiles guides) : ListPage(localized)
{
    public override bool IsQuiet => true;

    /// <summary>The reader's own language first.</summary>
    public IEnumerable<IGrouping<Language, GuideFile>> Files =>
        guides.FilesFor(Campaign).GroupBy(file => file.Language).OrderBy(group => !group.Key.Equals(Localized.Language));

    /// <summary>What the commands of the examples name.</summary>
    public string Example => Files.First().First().Name;

    public IActionResult OnGet() => guides.IsOffered ? Page() : NotFound();

    public string MarkOf(Language language) => guides.VersionMarkOf(Campaign, language);

    public string KindOf(GuideFormat kind) => kind switch
    {
        GuideFormat.Html => Words.CopiesHtml,
        GuideFormat.Txt => Words.CopiesText,
        _ => Words.CopiesZip,
    };
}
