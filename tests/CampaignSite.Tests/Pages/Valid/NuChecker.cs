using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Pages.Valid;

/// <summary>The Nu Html Checker, the validator of the W3C, as a program: https://validator.github.io/validator/</summary>
internal static class NuChecker
{
    private static readonly string Jar = Repository.PathOf("artifacts/vnu/node_modules/vnu-jar/build/dist/vnu.jar");

    public const string Missing = "needs java and npm's vnu-jar (tests/run.sh installs both where it may)";

    public static bool IsInstalled => File.Exists(Jar) && TestMachine.Has("java");

    /// <summary>Errors and warnings alike, a line each with the name of what it is about; one start of Java for all documents.</summary>
    /// <param name="documents">Name, ending and text of each; the ending is html, css or svg.</param>
    public static async Task<IReadOnlyList<string>> CheckAsync(IReadOnlyList<(string Name, string Ending, string Text)> documents)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < documents.Count; i++)
        {
            folder.Write($"{i}.{documents[i].Ending}", documents[i].Text);
        }

        using var process = Process.Start(new ProcessStartInfo(
            // It lives for seconds: compiling its code well would cost more than running it.
            "java", ["-Xss2m", "-Xmx640m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", Jar, "--stdout", "--format", "json", "--exit-zero-always", "--also-check-css", "--also-check-svg", folder.Path])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);

        using var answer = JsonDocument.Parse(output);
        return
        [
            .. answer.RootElement.GetProperty("messages").EnumerateArray().Select(message =>
                $"{NameOf(message, documents)}: {message.GetProperty("message").GetString()} {Extract(message)}"),
        ];
    }

    private static string NameOf(JsonElement message, IReadOnlyList<(string Name, string Ending, string Text)> documents) =>
        message.TryGetProperty("url", out var url) && int.TryParse(Path.GetFileNameWithoutExtension(url.GetString()), CultureInfo.InvariantCulture, out var i)
            ? documents[i].Name : "the checker itself";

    private static string Extract(JsonElement message) => message.TryGetProperty("extract", out var extract) ? extract.GetString()! : "";
}
