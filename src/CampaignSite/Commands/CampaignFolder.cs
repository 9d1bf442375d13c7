using CampaignSite.Content.Files;

namespace CampaignSite.Commands;

/// <summary>Files of a campaign as a command line names and writes them.</summary>
internal static class CampaignFolder
{
    /// <summary>Beside it first: a disk that is full leaves the file as it was.</summary>
    /// <param name="folder">The campaign's.</param>
    /// <param name="file">With the bytes it is to have.</param>
    public static async Task WriteAsync(string folder, ContentFile file)
    {
        var path = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path + ".tmp", file.Bytes);
        File.Move(path + ".tmp", path, overwrite: true);
    }

    /// <summary>The path within the campaign's folder, with forward slashes; null where nothing is there, or it lies outside.</summary>
    public static string? Within(string folder, string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var candidate in new[] { Path.GetFullPath(path), Path.GetFullPath(Path.Combine(folder, path)) })
        {
            var relative = Path.GetRelativePath(folder, candidate).Replace('\\', '/');
            if ((File.Exists(candidate) || Directory.Exists(candidate)) && !relative.StartsWith("../", StringComparison.Ordinal) && relative != ".." && !Path.IsPathRooted(relative))
            {
                return relative;
            }
        }

        return null;
    }
}
