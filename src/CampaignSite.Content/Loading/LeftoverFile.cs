namespace CampaignSite.Content.Loading;

/// <summary>Files beside the content that no page is made of: what merges, patches and backups leave, and what a repository has at its top.</summary>
internal static class LeftoverFile
{
    /// <returns>What to do with it; null for other names.</returns>
    public static string? Explain(string name) => name switch
    {
        _ when EndsWith(name, ".orig", ".rej") => "this is left by a merge or a patch and is not read; look whether it has something you need, and delete it",
        _ when EndsWith(name, ".bak", ".old") => "this is a backup and is not read; delete it, the history of versions has every older text",
        _ when Path.GetFileNameWithoutExtension(name) is "LICENSE" or "LICENCE" or "COPYING" or "NOTICE" => "no page is made of this file; move it out of the content folder",
        _ => null,
    };

    private static bool EndsWith(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
