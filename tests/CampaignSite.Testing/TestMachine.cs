using System.Net;
using System.Net.Sockets;

namespace CampaignSite.Testing;

/// <summary>What the machine that runs the tests offers; tests that need more are skipped by name (<c>SkipUnless</c>).</summary>
internal static class TestMachine
{
    public static bool HasBash => Has("bash");

    public static bool HasLibreOffice => Has("soffice");

    public static bool HasLynx => Has("lynx");

    public static bool HasNewsboat => Has("newsboat");

    public static bool HasNode => Has("node");

    public static bool HasPython => Has("python3");

    public static bool HasR => Has("Rscript");

    public static bool HasSha256Sum => Has("sha256sum");

    public static bool HasSshKeygen => Has("ssh-keygen");

    public static bool HasZbar => Has("zbarimg");

    public static bool HasZip => Has("zip");

    /// <summary>The superuser may read and write everything.</summary>
    public static bool IgnoresPermissions => OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess;

    /// <summary>Where nothing listens now; another program may be quicker.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
