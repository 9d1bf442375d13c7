using CampaignSite.Content.Model;

namespace CampaignSite.Pages.Shared;

/// <summary>A text as a page of its own. A quiet one begins at once and leads nowhere else: its sources stand as words.</summary>
public sealed record ArticleView(Prose Prose, bool IsQuiet);
