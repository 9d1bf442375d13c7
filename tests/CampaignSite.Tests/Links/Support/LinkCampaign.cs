using System.CommandLine;
using System.Globalization;
using CampaignSite.Commands.Checking;
using CampaignSite.Links;
using CampaignSite.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Links.Support;

/// <summary>A small campaign whose sources lead to the hosts of a test, and the command that asks them.</summary>
internal sealed class LinkCampaign : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public LinkCampaign()
    {
        SmallCampaign.WriteTo(_folder);
        _folder.Write("content/campaign.yml", SmallCampaign.Settings("Tide") + """
            labels:
              banned:
                name: {en: banned, ru: запрещено, ar: محظور}
                warning: {en: Do not open., ru: Не открывайте., ar: لا تفتح.}
                hosts: [banned.example]
              careful:
                name: {en: careful, ru: осторожно, ar: بحذر}
                warning: {en: Take care., ru: Осторожно., ar: انتبه.}
                followed: true
                hosts: [careful.example]

            """);
    }

    public LocalHosts Hosts { get; } = new();

    public FakeTimeProvider Time { get; } = new(Start);

    public LinkLimits Limits { get; set; } = new() { Pause = TimeSpan.Zero, RetryPause = TimeSpan.Zero };

    public string Cache => _folder.At("links.json");

    public string Content => _folder.At("content");

    public void Write(string name, string text) => _folder.Write(name, text);

    /// <summary>A source for each address, at lines 1, 6, 11 and so on of sources.yml; words behind an address are further lines of YAML in braces.</summary>
    public LinkCampaign Linking(params string[] addresses)
    {
        _folder.Write("content/sources.yml", string.Concat(addresses.Select((address, i) =>
            string.Create(CultureInfo.InvariantCulture, $"- id: other-{i}\n  title: A page\n  publisher: Somebody\n  url: {address.Split(' ')[0]}\n{(address.Contains(' ', StringComparison.Ordinal) ? $"  {address.Split(' ', 2)[1]}" : "  language: en")}\n"))));
        return this;
    }

    public async Task<CommandRun> RunAsync(params string[] options) => await RunAsync(CancellationToken.None, options);

    public async Task<CommandRun> RunAsync(CancellationToken stop, params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var parsed = LinksCommand.Create(Time, Limits, Hosts.ConnectAsync).Parse(["--content", Content, "--links", Cache, "--all", .. options]);
        Assert.Empty(parsed.Errors);
        var run = parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, stop);
        var exitCode = await run.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The same where hosts keep the program waiting: time passes until it has ended.</summary>
    public async Task<CommandRun> RunWhileTimePassesAsync(params string[] options)
    {
        var run = RunAsync(options);
        await Wait.UntilAsync(Time, () => run.IsCompleted);
        return await run;
    }

    public async ValueTask DisposeAsync()
    {
        await Hosts.DisposeAsync();
        _folder.Dispose();
    }
}
