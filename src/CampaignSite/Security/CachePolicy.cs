namespace CampaignSite.Security;

/// <summary>Who may keep an answer; errors, redirects after a POST and answers to POST are always in no cache.</summary>
public enum CachePolicy
{
    /// <summary>A page that is the same for everyone without our cookie: five minutes, longer while the site is away.</summary>
    Page,

    /// <summary>A page that leads to helpers or to offices: asked again each time, so that a closed or unsafe contact is gone at once.</summary>
    Helpers,

    /// <summary>A page for readers at risk: in no cache, on no disk, and blind to our cookie. What a browser holds in memory for “Back” is its own (decision 0112).</summary>
    Quiet,

    /// <summary>A file that is the same for everyone, with or without our cookie: feeds, pictures, robots.txt.</summary>
    Public,

    /// <summary>About this visitor alone, or made of what was asked: search, marks.</summary>
    Personal,

    /// <summary>True for this moment only: health, an asset under the name of another version.</summary>
    Never,
}
