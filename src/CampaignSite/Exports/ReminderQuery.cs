namespace CampaignSite.Exports;

/// <summary>What an address of a reminder may say, as it was typed.</summary>
internal sealed record ReminderQuery
{
    /// <summary>Days from today to the first reminder, 1 to 366.</summary>
    public string? In { get; init; }

    /// <summary><c>week</c>, <c>month</c> or <c>year</c>.</summary>
    public string? Every { get; init; }

    /// <summary>The action it is about, by its name; or a letter; or an event, whose day comes back every year.</summary>
    public string? Action { get; init; }

    public string? Letter { get; init; }

    public string? Event { get; init; }

    /// <summary><c>neutral</c>, or nothing.</summary>
    public string? Title { get; init; }

    public bool IsNeutral => Title == "neutral";

    public bool HasKnownTitle => Title is null or "neutral";
}
