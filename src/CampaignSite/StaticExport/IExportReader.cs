namespace CampaignSite.StaticExport;

/// <summary>Files that somebody handed on: a folder, or an archive that is read where it lies.</summary>
internal interface IExportReader : IDisposable
{
    /// <summary>Relative names with forward slashes.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>What is there and is no plain file, with a word for it.</summary>
    IReadOnlyList<(string Name, string What)> Irregularities { get; }

    /// <exception cref="ExportException">The bytes are not those that the archive promises.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    Stream Open(string name);
}
