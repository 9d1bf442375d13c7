using CampaignSite.Testing;
using CampaignSite.Tests.Exports.Support;

namespace CampaignSite.Tests.Content.Translation;

/// <summary>Programs that translators' platforms use, and what tests of them share.</summary>
internal static class PoTools
{
    public const string GettextMissing = "needs gettext (tests/run.sh installs it with apt where it may)";

    public const string Po4aMissing = "needs po4a (tests/run.sh installs it with apt where it may)";

    public const string ToolkitMissing = "needs translate-toolkit (tests/run.sh installs it with apt where it may)";

    public static bool HasGettext => TestMachine.Has("msgfmt");

    public static bool HasPo4a => TestMachine.Has("po4a-updatepo");

    public static bool HasToolkit => TestMachine.Has("pofilter");

    /// <summary>What a program prints; it must succeed.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var (exitCode, output, error) = IndependentParser.Run(program, arguments, []);
        Assert.True(exitCode == 0, $"{program}: {output}{error}");
        return output + error;
    }

    public static string Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }

        return to;
    }

    /// <summary>Every file of a folder with its bytes.</summary>
    public static SortedDictionary<string, string> Bytes(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToBase64String(File.ReadAllBytes(file))), StringComparer.Ordinal);
}
