using Microsoft.AspNetCore.Mvc;

namespace CampaignSite.Exports;

/// <summary>What an address of a reminder may say, as it was typed.</summary>
internal sealed record ReminderQuery
{
    /// <summary>Days from today to the first reminder, 1 to 366.</summary>
    [FromQuery(Name = "in")]
    public string? In { get; init; }

    /// <summary><c>week</c>, <c>month</c> or <c>year</c>.</summary>
    [FromQuery(Name = "every")]
    public string? Every { get; init; }

    /// <summary>The action it is about, by its name; or a letter; or an event, whose day comes back every year.</summary>
    [FromQuery(Name = "action")]
    public string? Action { get; init; }

    [FromQuery(Name = "letter")]
    public string? Letter { get; init; }

    [FromQuery(Name = "event")]
    public string? Event { get; init; }

    /// <summary><c>neutral</c>, or nothing.</summary>
    [FromQuery(Name = "title")]
    public string? Title { get; init; }

    public bool IsNeutral => Title == "neutral";

    public bool HasKnownTitle => Title is null or "neutral";
}
