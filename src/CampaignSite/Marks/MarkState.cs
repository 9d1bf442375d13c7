namespace CampaignSite.Marks;

/// <summary>The state of an action for this visitor today: what was marked, and whether enough days have passed to do it again.</summary>
public enum MarkState
{
    None,
    Done,
    Tried,
    Later,

    /// <summary>Done or tried, and by its <c>repeat</c> worth doing again.</summary>
    Again,
}
