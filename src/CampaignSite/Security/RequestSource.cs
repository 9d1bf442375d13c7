namespace CampaignSite.Security;

/// <summary>Where a form was sent from, as far as its headers say.</summary>
internal enum RequestSource
{
    /// <summary>A page of this site, or the person's own hand.</summary>
    SameOrigin,

    /// <summary>Another site, or headers that no browser sends.</summary>
    CrossSite,

    /// <summary>Unknown: the browser sends neither Fetch Metadata nor an origin nor a referrer.</summary>
    Unknown,
}
