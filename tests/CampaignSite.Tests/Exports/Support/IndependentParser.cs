using System.Diagnostics;
using System.Text.Json;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Exports.Support;

/// <summary>A parser by other hands (Debian: python3-vobject): what we write and read alike may still be wrong.</summary>
internal static class IndependentParser
{
    // By its full name: another Python earlier in the path does not see Debian's modules.
    public const string Python = "/usr/bin/python3";

    public const string Missing = "needs python3-vobject (tests/run.sh installs it with apt where it may)";

    private static readonly Lazy<bool> Installed = new(() => File.Exists(Python) && Run(Python, ["-c", "import vobject"], []).ExitCode == 0);

    public static bool IsInstalled => Installed.Value;

    public static JsonElement Cards(byte[] file) => Read("cards", file);

    public static JsonElement Rows(byte[] file) => Read("rows", file);

    /// <summary>What a program prints as JSON about a file on its standard input.</summary>
    public static JsonElement Read(string program, IEnumerable<string> arguments, byte[] file)
    {
        var (exitCode, output, error) = Run(program, arguments, file);
        Assert.True(exitCode == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    /// <summary>Path of a script beside this file.</summary>
    public static string Script(string name) => Repository.PathOf($"tests/CampaignSite.Tests/Exports/Support/{name}");

    private static JsonElement Read(string kind, byte[] file) => Read(Python, [Script("read.py"), kind], file);

    public static (int ExitCode, string Output, string Error) Run(string program, IEnumerable<string> arguments, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }
}
