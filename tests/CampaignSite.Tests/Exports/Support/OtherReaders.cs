using System.Text.Json;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Exports.Support;

/// <summary>Programs and libraries that people read our files with.</summary>
internal static class OtherReaders
{
    /// <summary>evolution-data-server and libical, as GNOME's contacts and calendar use them.</summary>
    public const string Gnome = "gnome";

    /// <summary>Thunderbird's reader of calendars and cards.</summary>
    public const string IcalJs = "ical.js";

    public const string GnomeMissing = "needs python3-gi, gir1.2-ebookcontacts-1.2 and gir1.2-ical-3.0 (tests/run.sh installs them with apt where it may)";

    public const string IcalJsMissing = "needs Node and ical.js (tests/run.sh installs it with npm where it may)";

    private static readonly Lazy<bool> GnomeInstalled = new(() => File.Exists(IndependentParser.Python)
        && IndependentParser.Run(IndependentParser.Python, ["-c", "import gi; gi.require_version('EBookContacts', '1.2'); gi.require_version('ICalGLib', '3.0')"], []).ExitCode == 0);

    public static bool HasGnome => GnomeInstalled.Value;

    public static bool HasIcalJs => TestMachine.HasNode && File.Exists(IcalJsFile);

    private static string IcalJsFile => Repository.PathOf("artifacts/icaljs/node_modules/ical.js/dist/ical.js");

    /// <summary>Cards as name, organisation, note, phones, emails, site, street and country.</summary>
    public static JsonElement Cards(string reader, byte[] file) => Read(reader, "cards", file);

    /// <summary>Events as summary, start, end, isDay, sequence and alarms in hours from the beginning.</summary>
    public static JsonElement Events(string reader, byte[] file) => Read(reader, "events", file);

    /// <summary>A table after LibreOffice read it in a language, with everything detected that it can detect, and wrote it again.</summary>
    /// <param name="language">By Microsoft's number: 1033 English, 1049 Russian.</param>
    public static List<List<string>> ThroughLibreOffice(byte[] table, int language)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("in.csv"), table);

        // A profile of its own: beside a running one the program would hand the file over and do nothing.
        var (exitCode, output, error) = IndependentParser.Run("soffice",
            [
                $"-env:UserInstallation={new Uri(folder.At("profile"))}", "--headless", $"--infilter=CSV:44,34,76,1,,{language},false,true",
                "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", folder.At("out"), folder.At("in.csv"),
            ],
            []);
        Assert.True(exitCode == 0 && File.Exists(folder.At("out/in.csv")), output + error);
        return Rows(File.ReadAllBytes(folder.At("out/in.csv")));
    }

    /// <summary>A table after R guessed the type of each column and wrote it again.</summary>
    public static List<List<string>> ThroughR(byte[] table)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("in.csv"), table);
        var script = $"x <- read.csv('{folder.At("in.csv")}', fileEncoding = 'UTF-8-BOM', encoding = 'UTF-8'); "
            + $"write.csv(x, '{folder.At("out.csv")}', row.names = FALSE, na = '', fileEncoding = 'UTF-8')";
        var (exitCode, output, error) = IndependentParser.Run("Rscript", ["--encoding=UTF-8", "-e", script], []);
        Assert.True(exitCode == 0, output + error);
        return Rows(File.ReadAllBytes(folder.At("out.csv")));
    }

    /// <summary>Newsboat's own store after it took feeds: entries a feed, and the moments they carry.</summary>
    public static (int Feeds, int Entries, string First, string Last) ThroughNewsboat(params byte[][] feeds)
    {
        using var folder = new TemporaryFolder();
        var addresses = feeds.Select((feed, index) =>
        {
            var path = folder.At($"{index}.atom");
            File.WriteAllBytes(path, feed);
            return $"file://{path}\n";
        });
        File.WriteAllText(folder.At("urls"), string.Concat(addresses));
        var (exitCode, output, error) = IndependentParser.Run("newsboat", ["-C", "/dev/null", "-u", folder.At("urls"), "-c", folder.At("cache.db"), "-x", "reload"], []);
        Assert.True(exitCode == 0, output + error);
        using var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.At("cache.db")};Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT count(DISTINCT feedurl), count(*), min(datetime(pubDate, 'unixepoch')), max(datetime(pubDate, 'unixepoch')) FROM rss_item";
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        return (row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3));
    }

    public static List<List<string>> Rows(byte[] table) =>
        [.. IndependentParser.Rows(table).EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetString()!.ReplaceLineEndings("\n")).ToList())];

    private static JsonElement Read(string reader, string kind, byte[] file) => reader == Gnome
        ? IndependentParser.Read(IndependentParser.Python, [IndependentParser.Script("read-gnome.py"), kind], file)
        : IndependentParser.Read("node", [IndependentParser.Script("read-icaljs.mjs"), new Uri(IcalJsFile).ToString(), kind], file);
}
