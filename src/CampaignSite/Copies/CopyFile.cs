using CampaignSite.Content.Model;
using CampaignSite.Feeds;

namespace CampaignSite.Copies;

/// <summary>One file of one language.</summary>
public sealed class CopyFile
{
    internal CopyFile(Language language, CopyKind kind, string name, byte[] bytes) =>
        (Language, Kind, Name, File) = (language, kind, name, new FeedFile(bytes));

    public Language Language { get; }

    public CopyKind Kind { get; }

    /// <summary>What it is saved as: the neutral word of the quiet pages and the language.</summary>
    public string Name { get; }

    public string Address => $"/copy/guide.{Language}.{Ending(Kind)}";

    /// <summary>SHA-256, 64 hex digits.</summary>
    public string Sum => File.Sha256;

    /// <summary>Thousands of bytes, rounded up.</summary>
    public int Kilobytes => (File.Bytes.Length + 999) / 1000;

    internal FeedFile File { get; }

    internal static string Ending(CopyKind kind) => kind.ToString().ToLowerInvariant();
}
