using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Hosting;

/// <summary>The image that the SDK makes of the site, by its archive's files. It is not started: a machine of tests runs no containers.</summary>
[Trait("Category", "Slow")]
[Trait("Category", "Process")]
public sealed class ContainerImageTests
{
    // Where this machine has a registry of its own, it names the base there: nearby:5000/aspnet:10.0-noble-chiseled-extra.
    private static readonly string? NearbyBase = Environment.GetEnvironmentVariable("CONTAINER_BASE_IMAGE");

    [Fact]
    public async Task The_archive_has_the_program_the_content_and_a_user_without_rights()
    {
        Assert.SkipUnless(NearbyBase is not null || await IsFoundAsync("mcr.microsoft.com"), "the base image cannot be had: mcr.microsoft.com is not found");
        using var folder = new TemporaryFolder();
        await PublishAsync(folder.At("campaign.tar"));

        var archive = Entries(folder.At("campaign.tar"));
        using var manifest = JsonDocument.Parse(archive["manifest.json"]);
        var image = manifest.RootElement[0];
        using var config = JsonDocument.Parse(archive[image.GetProperty("Config").GetString()!]);
        var settings = config.RootElement.GetProperty("config");
        var files = image.GetProperty("Layers").EnumerateArray().SelectMany(layer => Files(archive[layer.GetString()!])).ToHashSet(StringComparer.Ordinal);

        Assert.Equal("campaign:latest", image.GetProperty("RepoTags")[0].GetString());
        Assert.Superset(new HashSet<string>(["app/CampaignSite.dll", "app/appsettings.json", "app/content/campaign.yml"], StringComparer.Ordinal), files);
        Assert.Equal(["dotnet", "/app/CampaignSite.dll"], Strings(settings, "Entrypoint"));
        Assert.Equal(("1654", "/app/"), (settings.GetProperty("User").GetString(), settings.GetProperty("WorkingDir").GetString()));

        // The site is told of ports and data by compose.yaml; the image itself must not switch off names of languages.
        Assert.DoesNotContain(Strings(settings, "Env"), variable => variable.Contains("INVARIANT", StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_is_built_on_the_one_that_has_the_data_of_all_languages() =>
        Assert.Contains("<ContainerFamily>noble-chiseled-extra</ContainerFamily>", Repository.Read("src/CampaignSite/CampaignSite.csproj"), StringComparison.Ordinal);

    private static async Task<bool> IsFoundAsync(string host)
    {
        try
        {
            return (await Dns.GetHostAddressesAsync(host)).Length > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task PublishAsync(string archive)
    {
        string[] nearby = NearbyBase is null ? [] : [$"-p:ContainerBaseImage={NearbyBase}"];
        var start = new ProcessStartInfo(
            "dotnet",
            ["publish", Repository.PathOf("src/CampaignSite"), "-c", "Release", "-r", "linux-x64", "-t:PublishContainer", $"-p:ContainerArchiveOutputPath={archive}", "-p:RunAnalyzers=false", "--nologo", "-v", "q", .. nearby])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await error);
    }

    private static Dictionary<string, byte[]> Entries(string archive)
    {
        using var file = File.OpenRead(archive);
        return Read(file).ToDictionary(entry => entry.Name, entry => entry.Bytes, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Files(byte[] layer)
    {
        using var plain = new GZipStream(new MemoryStream(layer), CompressionMode.Decompress);
        return [.. Read(plain).Select(entry => entry.Name.TrimStart('.', '/'))];
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Read(Stream tar)
    {
        using var reader = new TarReader(tar);
        while (reader.GetNextEntry(copyData: true) is { } entry)
        {
            using var bytes = new MemoryStream();
            entry.DataStream?.CopyTo(bytes);
            yield return (entry.Name, bytes.ToArray());
        }
    }

    private static IEnumerable<string> Strings(JsonElement settings, string name) => settings.GetProperty(name).EnumerateArray().Select(value => value.GetString()!);
}
