using System.Net;
using System.Net.Sockets;
using CampaignSite.Commands;
using CampaignSite.Reloading;
using CampaignSite.Storage;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampaignSite.Tests.Commands;

[Trait("Category", "Slow")]
public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ServeCommandTests() => SmallCampaign.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Site:BaseAddress is “tide.example”; write a scheme and a host", "--Site:BaseAddress=tide.example")]
    [InlineData("Site:BaseAddress is “https://tide.example/path”; write", "--Site:BaseAddress", "https://tide.example/path")]
    [InlineData("Site:Proxies holds “proxy.example”; write addresses", "--Site:Proxies=10.0.0.1;proxy.example")]
    [InlineData("Site:Content is empty", "--Site:Content=")]
    [InlineData("Site:Data is empty", "--Site:Data=")]
    [InlineData("Site:Data is “{folder}/content/data”, inside the content", "--data={folder}/content/data")]
    [InlineData("Site:Data is “{folder}/content/campaign.yml”, which is a file", "--data={folder}/content/campaign.yml")]
    [InlineData("Limits cannot be read: Failed to convert configuration value 'perhaps' at 'Limits:Enabled'", "--Limits:Enabled=perhaps")]
    [InlineData("Limits:Enabled is false, which is allowed only while", "--Limits:Enabled=false", "--urls=http://0.0.0.0:0")]
    [InlineData("ASPNETCORE_ENVIRONMENT is Development, which is only for loopback", "--environment=Development", "--urls=http://*:0")]
    [InlineData("ASPNETCORE_ENVIRONMENT is Development, which is only for loopback", "--environment=Development", "--urls=http://127.0.0.1:0", "--Site:Proxies=127.0.0.1")]
    [InlineData("ASPNETCORE_ENVIRONMENT is Development, which is only for loopback", "--environment=Development", "--urls=http://127.0.0.1:0", "--Site:BaseAddress=https://tide.example")]
    [InlineData("Storage:Provider is not known", "--Storage:Provider=Oracle")]
    [InlineData("Metrics:Endpoint is “http://collector.example/v1/metrics”; counts are sent to this machine only", "--Metrics:Endpoint=http://collector.example/v1/metrics")]
    [InlineData("AllowedHosts is open to every name", "--AllowedHosts=*")]
    [InlineData("AllowedHosts is open to every name", "--AllowedHosts=")]
    [InlineData("AllowedHosts is open to every name", "--AllowedHosts=tide.example;0.0.0.0")]
    [InlineData("AllowedHosts is open to every name", "--environment=Staging", "--AllowedHosts=*")]
    [InlineData("urls holds “http://localhost:70000”; write", "--urls=http://localhost:70000")]
    [InlineData("urls holds “localhost”; write", "--urls=localhost")]
    [InlineData("urls holds “http://localhost:0”; a free port needs an address", "--urls=http://localhost:0")]
    [InlineData("urls cannot be listened on: Unable to configure HTTPS endpoint.", "--urls=https://127.0.0.1:0")]
    [InlineData("urls holds “ftp://localhost:1”; write", "--urls=ftp://localhost:1")]
    public async Task A_wrong_setting_stops_the_start_and_names_its_key(string said, params string[] settings)
    {
        var run = await CommandRun.OfAsync(
            ["serve", "--Site:Content", _folder.At("content"), "--Site:Data", _folder.At("data"), .. settings.Select(s => s.Replace("{folder}", _folder.Path, StringComparison.Ordinal))]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: {said.Replace("{folder}", _folder.Path, StringComparison.Ordinal)}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_wrong_settings_are_all_named_a_sentence_each_and_without_a_stack()
    {
        var run = await CommandRun.OfAsync(
            "serve", "--Site:Content=", $"--Site:Data={_folder.At("data")}", "--Site:BaseAddress=tide", "--Retention:Marks=91", "--Storage:Provider=Oracle", "--AllowedHosts=*",
            "--Limits:Enabled=false", "--urls=http://0.0.0.0:0;http://localhost:0");

        var sentences = run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        string[] keys = ["AllowedHosts", "Limits:Enabled", "Retention:Marks", "Site:BaseAddress", "Site:Content", "Storage:Provider", "urls"];
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(keys, sentences.Select(sentence => sentence.Split(' ')[1]).Order(StringComparer.Ordinal));
        Assert.All(sentences, sentence => Assert.StartsWith("error: ", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_running_site_keeps_its_keys_in_memory_and_writes_none()
    {
        await using var site = await RunningSite.StartAsync();
        var keys = site.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>>().Value;
        _ = site.Services.GetRequiredService<Microsoft.AspNetCore.DataProtection.KeyManagement.IKeyManager>().GetAllKeys();

        Assert.IsType<CampaignSite.Security.InMemoryKeyRepository>(keys.XmlRepository);
        Assert.Empty(Directory.EnumerateFiles(site.Folder.Path, "key-*.xml", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("https://wikipedia.org")]
    [InlineData("https://www.wikipedia.org")]
    public async Task B91_a_way_out_that_leads_back_to_this_site_is_no_campaign_to_start_with(string address)
    {
        var run = await CommandRun.OfAsync(
            ["serve", "--Site:Content", _folder.At("content"), "--Site:Data", _folder.At("data"), "--urls=http://127.0.0.1:0", $"--Site:BaseAddress={address}"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("campaign.yml:1:1: error bad-address: “https://www.wikipedia.org/” (en) of “exit” is this site itself", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"Site\": { \"Contnet\": \"x\" } }", "Site:Contnet is not a setting; did you mean Site:Content?")]
    [InlineData("{ \"Sight\": { \"Content\": \"x\" } }", "Sight is not a setting")]
    [InlineData("", "Failed to load configuration from file")]
    [InlineData("{\n  \"Site\": x\n}", "Failed to load configuration from file")]
    public async Task A_wrong_settings_file_stops_the_start(string file, string said)
    {
        _folder.Write("root/appsettings.json", file);

        var run = await CommandRun.OfAsync("--contentRoot", _folder.At("root"), "--content", _folder.At("content"), "--data", _folder.At("data"), "--urls=http://127.0.0.1:0");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: {said}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var run = await CommandRun.OfAsync("--content", _folder.At("content"), "--data", _folder.At("data"), "--urls", $"http://127.0.0.1:{port}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"127.0.0.1:{port}: address already in use", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_server_on_one_data_folder_does_not_start()
    {
        await using var site = await RunningSite.StartAsync();
        var copy = site.Folder.At("data/last-good/content.zip");
        await Wait.UntilAsync(() => File.Exists(copy));
        var before = await File.ReadAllBytesAsync(copy);
        _folder.Write("content/campaign.yml", SmallCampaign.Settings("Another"));

        var run = await CommandRun.OfAsync("--content", _folder.At("content"), "--data", site.Folder.At("data"), "--urls=http://127.0.0.1:0");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: The data folder (Site:Data) is in use", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(copy));

        // The bytes alone would leave it to chance which of the two is quicker.
        var order = site.Services.GetServices<IHostedService>().Select(s => s.GetType()).ToList();
        Assert.InRange(order.IndexOf(typeof(StoreWriter)), 0, order.IndexOf(typeof(CampaignReloader)));
    }

    [Fact]
    public async Task Content_with_errors_and_no_copy_prints_its_errors()
    {
        _folder.Write("content/campaign.yml", "name: [\n");

        var run = await CommandRun.OfAsync("--content", _folder.At("content"), "--data", _folder.At("data"), "--urls=http://127.0.0.1:0");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("campaign.yml:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "--Site:BaseAddress=https://tide.example")]
    [InlineData(false, "--Site:BaseAddress=http://tide.example")]
    [InlineData(false, "--Site:BaseAddress=")]
    [InlineData(false, "--Site:BaseAddress=https://tide.example", "--Site:Proxies=127.0.0.1")]
    [InlineData(false, "--Site:BaseAddress=https://tide.example", "--urls=http://127.0.0.1:0;https://127.0.0.1:0")]
    public async Task A_public_address_in_https_that_no_request_can_have_is_warned_of(bool warned, params string[] settings)
    {
        var log = new CapturedLog();
        await using var app = SiteBuilder.Build(
            ["--urls=http://127.0.0.1:0", $"--Site:Content={_folder.At("content")}", $"--Site:Data={_folder.At("data")}", .. settings],
            builder => builder.Logging.AddProvider(log));

        ServeCommand.WarnOfExposure(app);

        Assert.Equal(warned, log.Lines.Any(l => l.Contains("Site:BaseAddress is https, but nothing listens on https", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_server_that_is_told_to_stop_ends_well()
    {
        using var stop = new CancellationTokenSource();
        using var error = new StringWriter();
        var serving = SiteCommand.RunAsync(
            ["serve", "--content", _folder.At("content"), "--data", _folder.At("data"), "--urls", "http://127.0.0.1:0"], TextWriter.Null, error, stop.Token);
        while (!File.Exists(_folder.At("data/last-good/content.zip")))
        {
            Assert.False(serving.IsCompleted, error.ToString());
            await Task.Delay(25);
        }

        await stop.CancelAsync();

        Assert.Equal(0, await serving);
    }
}
