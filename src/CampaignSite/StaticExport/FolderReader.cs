using System.IO.Enumeration;

namespace CampaignSite.StaticExport;

/// <summary>A copy in a folder. Links are named and never followed: what they lead to is not of the copy.</summary>
internal sealed class FolderReader : IExportReader
{
    private readonly string _folder;

    public FolderReader(string folder)
    {
        _folder = folder;
        var all = new FileSystemEnumerable<(string Name, string? What)>(
            folder,
            (ref FileSystemEntry entry) => (NameOf(folder, entry.ToFullPath()), WhatIs(ref entry)),
            new EnumerationOptions { AttributesToSkip = FileAttributes.None, RecurseSubdirectories = true, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        }.OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        Names = [.. all.Where(entry => entry.What is null).Select(entry => entry.Name)];
        Irregularities = [.. all.Where(entry => entry.What is not null).Select(entry => (entry.Name, entry.What!))];
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<(string Name, string What)> Irregularities { get; }

    public Stream Open(string name) => new FileStream(Path.Combine(_folder, name), FileMode.Open, FileAccess.Read, FileShare.Read);

    public void Dispose()
    {
        // Nothing is held open between files.
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string? WhatIs(ref FileSystemEntry entry) => IsLink(ref entry) ? "is a link" : null;

    private static string NameOf(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
