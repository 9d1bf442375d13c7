namespace CampaignSite.Hosting;

/// <summary>The file of a Unix socket that the site listens on: a killed process leaves it behind, and by default only the site's own user may connect.</summary>
internal static class UnixSocket
{
    private const UnixFileMode UserAndGroup = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    /// <summary>Of Linux: a line for each socket that is open, its path last (proc(5)).</summary>
    private const string OpenSockets = "/proc/net/unix";

    /// <summary>Removes what a killed process left behind: the server would refuse to start on it.</summary>
    public static void RemoveStale(ListeningAddresses listening)
    {
        foreach (var path in PathsOf(listening).Where(path => File.Exists(path) && File.Exists(OpenSockets) && !IsOpen(path)))
        {
            File.Delete(path);
        }
    }

    /// <summary>Lets the group connect, which the proxy belongs to.</summary>
    public static void OpenToGroup(ListeningAddresses listening)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var path in PathsOf(listening))
        {
            File.SetUnixFileMode(path, UserAndGroup);
        }
    }

    private static IEnumerable<string> PathsOf(ListeningAddresses listening) => listening.All.Where(address => address.IsUnixPipe).Select(address => address.UnixPipePath);

    private static bool IsOpen(string path) => File.ReadLines(OpenSockets).Any(line => line.EndsWith($" {path}", StringComparison.Ordinal));
}
