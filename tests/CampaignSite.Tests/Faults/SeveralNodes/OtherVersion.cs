using System.Text.RegularExpressions;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Faults.SeveralNodes;

/// <summary>The program with other names for its style sheets, scripts and pictures, as after an upgrade that has changed all of them.</summary>
internal static partial class OtherVersion
{
    /// <summary>The program to start; its folder leads to the files of this version but for the list of assets and what must lie beside that.</summary>
    public static string WriteTo(TemporaryFolder folder)
    {
        var other = Directory.CreateDirectory(folder.At("other")).FullName;
        foreach (var file in Directory.GetFileSystemEntries(Path.GetDirectoryName(FaultRun.Program)!))
        {
            var target = Path.Combine(other, Path.GetFileName(file));
            if (Path.GetFileName(file).StartsWith("CampaignSite.", StringComparison.Ordinal))
            {
                File.Copy(file, target);
            }
            else
            {
                File.CreateSymbolicLink(target, file);
            }
        }

        var list = Path.Combine(other, "CampaignSite.staticwebassets.endpoints.json");
        var text = File.ReadAllText(list);
        foreach (var name in Fingerprint().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList())
        {
            text = text.Replace(name, string.Concat(name.Reverse()), StringComparison.Ordinal);
        }

        File.WriteAllText(list, text);
        return Path.Combine(other, Path.GetFileName(FaultRun.Program));
    }

    [GeneratedRegex("""
        "Name":"fingerprint","Value":"(?<name>[a-z0-9]{10})"
        """, RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Fingerprint();
}
