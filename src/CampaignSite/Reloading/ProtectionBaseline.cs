using System.Text;
using CampaignSite.Content;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Protection;

namespace CampaignSite.Reloading;

/// <summary>
/// Loads a folder against the last good version: where the protected list, or a section of it, has gone, that of the last good version
/// goes on holding; where a campaign never had one, its own values do.
/// </summary>
internal sealed class ProtectionBaseline(ContentSource source)
{
    /// <summary>The first line of a list that no editor wrote: the values of a campaign without one, kept while a change waits.</summary>
    private const string GeneratedHeader = "# Made by the site: this campaign has no list of its own, so the values of its last good version hold.\n";

    private static readonly byte[] GeneratedHeaderBytes = Encoding.UTF8.GetBytes(GeneratedHeader);

    private FolderContents? _lastGood;
    private Campaign? _campaign;

    /// <summary>Begins with the copy of an earlier run.</summary>
    public void Begin(FolderContents? copy) => (_lastGood, _campaign) = (copy, null);

    /// <summary>The campaign of a folder, in a safe form where less safe changes are not confirmed.</summary>
    public BaselineResult Load(FolderContents read, HalfDay now)
    {
        var loaded = Compared(read, now);
        if (loaded.Result.Campaign is { } campaign)
        {
            (_lastGood, _campaign) = (loaded.Contents, campaign);
        }

        return loaded;
    }

    private BaselineResult Compared(FolderContents read, HalfDay now)
    {
        var list = ProtectedList.Read(read.Files);
        if (_lastGood is { } written && !IsGenerated(written) && ProtectedList.Read(written.Files) is { } earlier)
        {
            var lost = (list ?? ProtectedList.Empty).LostSections(earlier).ToList();
            if (lost.Count > 0)
            {
                var safe = With(read, (list ?? ProtectedList.Empty).WithSectionsOf(earlier).ToYaml());
                var result = source.Load(safe, now);
                return new(result with { Diagnostics = [Lost(lost, list is null), .. result.Diagnostics] }, safe);
            }
        }

        // A folder that is the last good version has no values less safe than its own.
        var asWritten = source.Load(read, now);
        return list is null && !ReferenceEquals(read, _lastGood) && asWritten.Campaign is { } campaign && ValuesBefore(now) is { } values && values.IsLessSafe(campaign)
            ? LoadWith(read, values, now)
            : new(asWritten, read);
    }

    // While a change waits these are the values from before it, and not those of its safe form, which lacks what is held back.
    private ProtectedList? ValuesBefore(HalfDay now)
    {
        if (_lastGood is not { } before)
        {
            return null;
        }

        return IsGenerated(before) && ProtectedList.Read(before.Files) is { } kept ? kept
            : (_campaign ??= source.Load(before, now).Campaign) is { } campaign ? ProtectedList.FromCampaign(campaign)
            : null;
    }

    // Kept with the values, so that a restart shows what was made safer meanwhile and forgets nothing of what waits.
    private BaselineResult LoadWith(FolderContents read, ProtectedList values, HalfDay now)
    {
        var result = source.Load(With(read, GeneratedHeader + values.ToYaml()), now);
        var all = result.Campaign is { } safe ? values.WithValuesOf(ProtectedList.FromCampaign(safe)) : values;
        return new(result, With(read, GeneratedHeader + all.ToYaml()));
    }

    private static bool IsGenerated(FolderContents contents) =>
        contents.Files.FirstOrDefault(file => file.Path == ProtectedList.FileName) is { } file && file.Bytes.Span.StartsWith(GeneratedHeaderBytes);

    private static Diagnostic Lost(List<string> sections, bool isWhole) => new(
        Location.StartOf(ProtectedList.FileName), Severity.Error, DiagnosticCode.Unconfirmed,
        isWhole
            ? "the last good version had this list, and now it does not exist or cannot be read; put it back, or write a new one with “protected --write”; until then the old one holds"
            : $"the last good version had {string.Join(", ", sections.Select(section => $"“{section}”"))} in this list; put it back, or write it empty where nothing is to be protected any more; until then the old one holds");

    private static FolderContents With(FolderContents read, string list) =>
        read with { Files = [.. read.Files.Where(file => file.Path != ProtectedList.FileName), ContentFile.FromText(ProtectedList.FileName, list)] };
}
