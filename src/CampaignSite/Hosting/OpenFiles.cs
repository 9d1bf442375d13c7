using System.Globalization;

namespace CampaignSite.Hosting;

/// <summary>
/// How many files and connections the system lets this process have open. Where connections take the last of them, the runtime cannot
/// start another thread and ends the process (.NET 10.0), so that connections leave some for the rest.
/// </summary>
internal static class OpenFiles
{
    /// <summary>For what is no connection: some 350 files of the runtime itself, the database, content while it is read, and room.</summary>
    public const int Reserved = 600;

    private const string OwnLimits = "/proc/self/limits";
    private const string Name = "Max open files";

    /// <summary>As many connections as there is room for, at most <see cref="RequestLimits.Connections"/>.</summary>
    /// <param name="limit">Null where the system has none or does not say.</param>
    public static int Connections(int? limit) => limit is { } files ? Math.Clamp(files - Reserved, 10, RequestLimits.Connections) : RequestLimits.Connections;

    /// <summary>The limit that holds (RLIMIT_NOFILE, of Linux). The runtime has raised it as far as it may.</summary>
    public static int? Limit()
    {
        if (!File.Exists(OwnLimits))
        {
            return null;
        }

        string line;
        try
        {
            line = File.ReadLines(OwnLimits).FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal)) ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        var words = line[Math.Min(Name.Length, line.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var soft, ..] && int.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var files) ? files : null;
    }
}
