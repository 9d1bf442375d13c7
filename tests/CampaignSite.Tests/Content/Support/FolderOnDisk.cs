namespace CampaignSite.Tests.Content.Support;

/// <summary>A real folder of its own for one fact, deleted afterwards: links, pipes and permissions have no stand-in.</summary>
internal sealed class FolderOnDisk : IDisposable
{
    public FolderOnDisk() => Path = Directory.CreateTempSubdirectory("content-").FullName;

    public string Path { get; }

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
