namespace CampaignSite.StaticExport;

/// <summary>Files that somebody handed on: a folder, an archive that is read where it lies, or what a host gave.</summary>
internal interface IExportReader : IDisposable
{
    /// <summary>Relative names with forward slashes.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>What is there and is no plain file, or cannot be had, with the rest of a sentence: <c>is a link</c>.</summary>
    IReadOnlyList<(string Name, string What)> Irregularities { get; }

    /// <exception cref="ExportException">The bytes are not those that the archive promises.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    Stream Open(string name);
}
