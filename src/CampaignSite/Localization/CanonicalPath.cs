using CampaignSite.Content;

namespace CampaignSite.Localization;

/// <summary>One address a page: the spelling of a path.</summary>
internal static class CanonicalPath
{
    /// <summary>The one spelling of a path, or null where a path is not ours to spell.</summary>
    public static string? Find(string path, Campaign campaign)
    {
        // Whatever holds another character is found by lookup or not at all, and never echoed. Pictures and well-known files are looked up exactly.
        if (path.AsSpan().ContainsAnyExcept(Allowed) || path.StartsWith("/media/", StringComparison.Ordinal) || path.StartsWith("/.well-known/", StringComparison.Ordinal))
        {
            return null;
        }

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < segments.Length; i++)
        {
            // A language tag has a case of its own: pt-BR.
            var tag = i == 0 ? campaign.Languages.FirstOrDefault(l => string.Equals(l.Tag, segments[0], StringComparison.OrdinalIgnoreCase))?.Tag : null;
            segments[i] = tag ?? (KeepsCase(segments[i], campaign) ? segments[i] : segments[i].ToLowerInvariant());
        }

        return "/" + string.Join('/', segments);
    }

    // /copy/guide.pt-BR.html and /copy/SHA256SUMS are names of files, with capitals of their own.
    private static bool KeepsCase(string segment, Campaign campaign) =>
        segment == "SHA256SUMS" || campaign.Languages.Any(l => segment.Contains($".{l.Tag}.", StringComparison.Ordinal));

    private static readonly System.Buffers.SearchValues<char> Allowed =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");
}
