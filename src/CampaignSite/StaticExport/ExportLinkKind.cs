namespace CampaignSite.StaticExport;

/// <summary>The ways a link of a page can end in its copy.</summary>
internal enum ExportLinkKind
{
    /// <summary>Into the mirror, or to another site as before.</summary>
    Kept,

    /// <summary>To the site itself: the mirror does not have it.</summary>
    Live,

    /// <summary>Nowhere: words without a link.</summary>
    Text,
}
