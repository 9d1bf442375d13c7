namespace CampaignSite.Marks;

/// <summary>What a visitor says of an action; undoing is the absence of a mark. The numbers are stored and may not change.</summary>
public enum MarkOutcome
{
    Done = 1,
    Tried = 2,
    Later = 3,
}
