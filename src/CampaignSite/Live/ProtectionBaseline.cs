using CampaignSite.Content;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Protection;

namespace CampaignSite.Live;

/// <summary>
/// Loads a folder against the last good version: where the protected list, or a section of it, has gone, that of the last good version
/// goes on holding; where a campaign never had one, its own values do.
/// </summary>
internal sealed class ProtectionBaseline(ContentSource source)
{
    private FolderContents? _lastGood;
    private Campaign? _campaign;

    /// <summary>Begins with the copy of an earlier run.</summary>
    public void Begin(FolderContents? copy) => (_lastGood, _campaign) = (copy, null);

    /// <summary>The campaign of a folder, in a safe form where less safe changes are not confirmed.</summary>
    public BaselineResult Load(FolderContents read, DateOnly day)
    {
        var loaded = Compared(read, day);
        if (loaded is { Result.Campaign: { } campaign, IsWorthKeeping: true })
        {
            (_lastGood, _campaign) = (loaded.Shown, campaign);
        }

        return loaded;
    }

    private BaselineResult Compared(FolderContents read, DateOnly day)
    {
        var list = ProtectedList.Read(read.Files);
        if (_lastGood is not null && ProtectedList.Read(_lastGood.Files) is { } earlier)
        {
            var lost = (list ?? ProtectedList.Empty).LostSections(earlier).ToList();
            if (lost.Count > 0)
            {
                var shown = With(read, (list ?? ProtectedList.Empty).WithSectionsOf(earlier));
                var result = source.Load(shown, day);
                return new(result with { Diagnostics = [Lost(lost, list is null), .. result.Diagnostics] }, shown, IsWorthKeeping: true);
            }
        }

        var asWritten = source.Load(read, day);
        if (list is null && _lastGood is not null && asWritten.Campaign is { } campaign
            && (_campaign ??= source.Load(_lastGood, day).Campaign) is { } before
            && ProtectedList.FromCampaign(before) is var values && values.IsLessSafe(campaign))
        {
            // Not kept: the copy would then have a list that no editor wrote.
            var shown = With(read, values);
            return new(source.Load(shown, day), shown, IsWorthKeeping: false);
        }

        return new(asWritten, read, IsWorthKeeping: true);
    }

    private static Diagnostic Lost(List<string> sections, bool isWhole) => new(
        Location.Of(ProtectedList.FileName), Severity.Error, DiagnosticCode.Unconfirmed,
        isWhole
            ? "the last good version had this list, and now it is not there or cannot be read; put it back, or write a new one with “protected --write”; until then the old one holds"
            : $"the last good version had {string.Join(", ", sections.Select(section => $"“{section}”"))} in this list; put it back, or write it empty where nothing is to be protected any more; until then the old one holds");

    private static FolderContents With(FolderContents read, ProtectedList list) =>
        read with { Files = [.. read.Files.Where(file => file.Path != ProtectedList.FileName), ContentFile.FromText(ProtectedList.FileName, list.ToYaml())] };
}
