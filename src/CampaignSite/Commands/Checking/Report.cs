using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Commands.Checking;

/// <summary>What was found in a folder.</summary>
/// <param name="Diagnostics">In the order of files and lines.</param>
/// <param name="Folder">As it was named on the command line.</param>
internal sealed record Report(ImmutableArray<Diagnostic> Diagnostics, string Folder)
{
    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Length - Errors;

    /// <summary>Errors first: some readers of a report take in only its beginning.</summary>
    public IEnumerable<Diagnostic> ErrorsFirst => Diagnostics.OrderByDescending(d => d.Severity == Severity.Error);

    /// <summary>The path of a file from the folder in which the command runs, with forward slashes, as the services that show a report want it.</summary>
    public string PathOf(Location location)
    {
        var path = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(Folder, location.Path)).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) ? location.Path : path;
    }
}
