using CampaignSite.Content;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;

namespace CampaignSite.Reloading;

/// <summary>Where campaigns come from: a folder, how it is read and how its files become a campaign.</summary>
internal sealed record ContentSource(string Folder)
{
    public Func<string, FolderContents> Read { get; init; } = ContentFolder.Read;

    public Func<IReadOnlyList<ContentFile>, HalfDay, LoadResult> Parse { get; init; } = Remembering();

    // Each load takes over what the one before it has read.
    private static Func<IReadOnlyList<ContentFile>, HalfDay, LoadResult> Remembering()
    {
        var memory = new LoadMemory();
        return (files, now) => CampaignLoader.Load(PageRegistry.Site, files, now, memory);
    }

    /// <summary>The host of this site; null where no setting names it.</summary>
    public string? OwnHost { get; init; }

    /// <summary>The campaign of a read folder in one half of a day. A file that could not be read is an error like any other.</summary>
    public LoadResult Load(FolderContents read, HalfDay now) => RefuseOwnExit(Parse(read.Files, now).With(read));

    // Only the settings know our own name, so content alone cannot be checked for it: the “Leave” link must not lead back here.
    private LoadResult RefuseOwnExit(LoadResult result)
    {
        if (OwnHost is null || result.Campaign is not { } campaign
            || campaign.Languages.FirstOrDefault(language => IsOwn(new Uri(campaign.Exit.In(language)).IdnHost)) is not { } language)
        {
            return result;
        }

        var fault = new Diagnostic(Location.StartOf("campaign.yml"), Severity.Error, DiagnosticCode.BadAddress,
            $"“{campaign.Exit.In(language)}” ({language}) of “exit” is this site itself; write the address of another one");
        return new(null, [fault, .. result.Diagnostics]);
    }

    private bool IsOwn(string host) =>
        string.Equals(host, OwnHost, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + OwnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Equal exactly when every path, every byte and every read failure are equal.</summary>
    public static string HashOf(FolderContents read) => ContentHash.Compute(read.Files, read.Diagnostics.Select(diagnostic => diagnostic.ToString()));
}
