using CampaignSite.Content.Model;
using CampaignSite.Copies;
using CampaignSite.Localization;
using CampaignSite.Security;
using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Pages.Copy;

/// <summary>The copies to take along. A quiet page: whoever may keep one in secret must not be given away by the page that offers it.</summary>
[Cached(CacheClass.Quiet)]
public sealed class CopyPage(Reader reader, CopyFiles copies) : SitePage(reader)
{
    public override string Title => Words.Copies;

    public override string Summary => Words.CopiesSummary;

    public override bool IsQuiet => true;

    /// <summary>The reader's own language first.</summary>
    public IEnumerable<IGrouping<Language, CopyFile>> Files =>
        copies.Of(Campaign).GroupBy(file => file.Language).OrderBy(group => !group.Key.Equals(Reader.Language));

    /// <summary>What the commands of the examples name.</summary>
    public string Example => Files.First().First().Name;

    public IActionResult OnGet() => copies.AreThere ? Page() : NotFound();

    public string MarkOf(Language language) => copies.MarkOf(Campaign, language);

    public string KindOf(CopyKind kind) => kind switch
    {
        CopyKind.Html => Words.CopiesHtml,
        CopyKind.Txt => Words.CopiesText,
        _ => Words.CopiesZip,
    };
}
