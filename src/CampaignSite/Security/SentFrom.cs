namespace CampaignSite.Security;

/// <summary>Whose page a form was sent from, as far as its headers say.</summary>
internal enum SentFrom
{
    /// <summary>A page of ours, or by the person's own hand.</summary>
    Ours,

    /// <summary>Another site, or something that is no browser's word.</summary>
    Elsewhere,

    /// <summary>The browser says nothing at all of it: neither Fetch Metadata nor an origin nor a referrer.</summary>
    Unsaid,
}
