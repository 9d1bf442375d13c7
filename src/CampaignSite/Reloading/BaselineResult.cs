using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;

namespace CampaignSite.Reloading;

/// <summary>What came of a folder that was loaded against the last good version.</summary>
/// <param name="Result">The campaign and all that is wrong with it.</param>
/// <param name="Contents">The files that give this campaign again: those of the folder, with the list that holds.</param>
internal sealed record BaselineResult(LoadResult Result, FolderContents Contents)
{
    public ContentState State => Result.HasErrors ? ContentState.Held : ContentState.Good;
}
