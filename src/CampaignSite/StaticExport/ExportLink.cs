namespace CampaignSite.StaticExport;

/// <summary>Where an address of a page leads once the page is a file.</summary>
internal readonly record struct ExportLink(ExportLinkKind Kind, string Address);
