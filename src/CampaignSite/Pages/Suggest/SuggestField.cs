namespace CampaignSite.Pages.Suggest;

/// <summary>One field as the form shows it again.</summary>
/// <param name="Name">Of the field, and the beginning of the ids that belong to it.</param>
/// <param name="Value">What was typed.</param>
/// <param name="Problem">One sentence: what is wrong and what to do.</param>
public sealed record SuggestField(string Name, string Value, string? Problem);
