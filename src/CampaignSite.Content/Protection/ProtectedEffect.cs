namespace CampaignSite.Content.Protection;

/// <summary>What follows where the content and the protected list do not agree.</summary>
internal enum ProtectedEffect
{
    /// <summary>The content is the safer of the two: it is shown, and the list should follow.</summary>
    Safer,

    /// <summary>The content is less safe: the campaign is shown in a form that is as safe as the list says, or safer.</summary>
    Held,

    /// <summary>The content is less safe and there is nothing left to make a safe form of: the campaign is refused.</summary>
    Refused,
}
