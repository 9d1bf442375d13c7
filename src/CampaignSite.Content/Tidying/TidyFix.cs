namespace CampaignSite.Content.Tidying;

/// <summary>Something that another tool wrote and that can be put right without a doubt.</summary>
/// <param name="Line">Of the file as it is, from 1.</param>
/// <param name="What">What is put right, for an editor.</param>
public sealed record TidyFix(int Line, string What);
