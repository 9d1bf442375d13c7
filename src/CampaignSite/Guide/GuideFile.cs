using CampaignSite.Content.Languages;
using CampaignSite.Exports;

namespace CampaignSite.Guide;

/// <summary>One file of one language.</summary>
public sealed class GuideFile
{
    internal GuideFile(Language language, GuideFormat kind, string name, byte[] bytes) =>
        (Language, Kind, Name, File) = (language, kind, name, new ExportedFile(bytes));

    public Language Language { get; }

    public GuideFormat Kind { get; }

    /// <summary>What it is saved as: the neutral word of the quiet pages and the language.</summary>
    public string Name { get; }

    public string Address => $"/copy/guide.{Language}.{Ending(Kind)}";

    /// <summary>SHA-256, 64 hex digits.</summary>
    public string Sum => File.Sha256;

    /// <summary>Thousands of bytes, rounded up.</summary>
    public int Kilobytes => (File.Bytes.Length + 999) / 1000;

    internal ExportedFile File { get; }

    internal static string Ending(GuideFormat kind) => kind.ToString().ToLowerInvariant();
}
