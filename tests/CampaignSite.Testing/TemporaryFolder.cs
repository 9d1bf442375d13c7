namespace CampaignSite.Testing;

/// <summary>A folder of a test's own, gone with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("campaign-").FullName;

    public string Path { get; }

    /// <summary>A path below the folder; nothing is made.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a text file below the folder, with the folders above it.</summary>
    public void Write(string name, string text)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A site that is still closing a file; the system empties its own temporary folder.
        }
    }
}
