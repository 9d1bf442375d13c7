namespace CampaignSite.Content.Files;

/// <summary>The only code that opens content files.</summary>
public static class ContentFolder
{
    /// <summary>Reads every content file below <paramref name="folder"/>; never throws for what the folder holds.</summary>
    public static FolderContents Read(string folder) => throw new NotSupportedException();
}
