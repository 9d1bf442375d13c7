namespace CampaignSite.Content.Languages;

/// <summary>Words and the language they are written in, where that may not be the language of the words around them.</summary>
internal sealed record WrittenText(string Text, Language Language);
