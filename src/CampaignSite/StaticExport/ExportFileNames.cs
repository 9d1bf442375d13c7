using System.Buffers;

namespace CampaignSite.StaticExport;

/// <summary>How addresses become names of files: a page is the <c>index.html</c> of a folder of its own, so that every static host keeps its address.</summary>
internal static class ExportFileNames
{
    public const string NotFoundPage = "404.html";
    private const string Index = "index.html";

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");

    /// <summary>The file of a path: <c>/</c> and <c>/ru/actions</c> become <c>index.html</c> and <c>ru/actions/index.html</c>; what has a name of its own keeps it.</summary>
    /// <exception cref="ExportException">The path is no name that every file system takes.</exception>
    public static string FileOf(string path, bool isPage)
    {
        var name = path[1..];
        if (name.AsSpan().ContainsAnyExcept(Allowed) || (name.Length > 0 && !ChecksumListResult.IsInside(name)))
        {
            throw new ExportException($"the address {path} cannot be the name of a file");
        }

        return !isPage ? name : name.Length == 0 ? Index : $"{name}/{Index}";
    }

    /// <summary>A link from one file of the mirror to another: up to the mirror's root, then down.</summary>
    /// <remarks>
    /// Some hosts show <c>ru/actions/index.html</c> at <c>/ru/actions</c>, without the slash, and browsers then count from a folder too high. A link that goes up all the way
    /// is right there as well: above the root of a host there is nothing, and a browser stays at it (decision 0194).
    /// </remarks>
    public static string Link(string from, string to) => string.Concat(Enumerable.Repeat("../", from.Count(sign => sign == '/'))) + to;
}
