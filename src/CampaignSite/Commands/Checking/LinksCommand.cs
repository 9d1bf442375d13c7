using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using CampaignSite.Content;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Sources;
using CampaignSite.Links;
using CampaignSite.Reloading;

namespace CampaignSite.Commands.Checking;

/// <summary><c>links</c>: asks every address outside the site whether it still leads where the content says. Nothing is asked while the site serves.</summary>
internal static class LinksCommand
{
    private const int UsualDays = 7;
    private const int MaxDays = 365;

    public static Command Create(TimeProvider time) => Create(time, new LinkLimits(), PublicNetwork.Default.ConnectAsync);

    /// <param name="time">What pauses, limits and the age of results are counted by.</param>
    /// <param name="limits">How patiently hosts are asked.</param>
    /// <param name="connect">Opens a connection to a host.</param>
    internal static Command Create(TimeProvider time, LinkLimits limits, Func<DnsEndPoint, CancellationToken, ValueTask<Stream>> connect)
    {
        var ask = new Option<string[]>("--ask") { Description = "A host that carries a label or belongs to a line for help, which is else not asked. Its operator sees the address of this machine.", HelpName = "HOST" };
        var days = new Option<int?>("--days") { Description = $"Ask again what was asked before that many days (default: {UsualDays}; 0 asks everything).", HelpName = "N" };
        var file = CacheOption();
        var all = new Option<bool>("--all") { Description = "List warnings beside errors too, and every place of an address." };
        var format = new Option<ReportFormat>("--format") { Description = "For a program: json, sarif (OASIS 2.1.0) or github (annotations of a workflow). Default: text.", HelpName = "FORMAT", CustomParser = Words.Enum<ReportFormat> };
        var content = ContentOption.Create();
        var command = new Command("links", "Ask every address outside the site whether it still leads where it should. Each host is asked one thing a second, so the first run takes a while.") { ask, days, file, all, format, content };
        command.Validators.Add(result =>
        {
            if (ContentOption.Problem(ContentOption.FolderOf(result.GetValue(content))) is { } problem)
            {
                result.AddError(problem);
            }
            else if (result.GetValue(days) is < 0 or > MaxDays)
            {
                result.AddError($"--days is a number from 0 to {MaxDays}");
            }
            else if (result.GetValue(ask)?.FirstOrDefault(host => Uri.CheckHostName(host) != UriHostNameType.Dns) is { } wrong)
            {
                result.AddError($"“{ConsoleText.Escape(wrong)}” is not a host; write it as www.example.org");
            }
        });
        command.SetAction((parsed, stop) => CommandErrors.GuardAsync(
            parsed.InvocationConfiguration.Error,
            async () =>
            {
                var source = new ContentSource(ContentOption.FolderOf(parsed.GetValue(content)));
                var loaded = source.Load(source.Read(source.Folder), HalfDay.From(time.GetUtcNow()));
                if (loaded.Campaign is not { } campaign)
                {
                    return await CommandErrors.PrintErrorsAsync(loaded.Diagnostics, parsed.InvocationConfiguration.Error);
                }

                var policy = new LinkPolicy(campaign, parsed.GetValue(ask) ?? []);
                if (await WarnAsync(policy, loaded.Links, parsed.InvocationConfiguration.Error) is { } misuse)
                {
                    return misuse;
                }

                var cache = LinkCache.Read(parsed.GetValue(file) ?? LinkCache.FileName);
                using var client = new LinkClient(time, limits, connect);
                var checker = new LinkChecker(new LinkFollower(client, policy, time), cache, limits, time);
                var results = await checker.RunAsync(
                    loaded.Links.Select(LinkReport.AddressOf).ToHashSet(StringComparer.Ordinal),
                    TimeSpan.FromDays(parsed.GetValue(days) ?? UsualDays),
                    new ProgressLine(parsed.InvocationConfiguration.Error).Report,
                    stop);
                var problems = LinkReport.From(loaded.Links, results, policy);
                await ReportAsync(new Report(problems, source.Folder), results.Values, parsed.GetValue(format), parsed.GetValue(all), parsed.InvocationConfiguration.Output);
                return problems.Any(problem => problem.Severity == Severity.Error) ? ExitCode.Failed : ExitCode.Success;
            },
            failed => failed switch
            {
                OperationCanceledException => (ExitCode.Stopped, "stopped; what was asked until then is kept"),
                InvalidDataException => (ExitCode.Failed, failed.Message),
                _ => CommandErrors.OfFiles(failed),
            }));
        return command;
    }

    public static Option<string?> CacheOption() => new("--links") { Description = $"The file in which links keeps what it was answered (default: {LinkCache.FileName}).", HelpName = "FILE" };

    /// <summary>Says what asking the named hosts means; the exit code where one of them is not in the content.</summary>
    private static async Task<int?> WarnAsync(LinkPolicy policy, ImmutableArray<OutwardLink> links, TextWriter error)
    {
        var addresses = links.Select(link => new Uri(link.Address)).ToList();
        foreach (var host in policy.Named)
        {
            var only = policy with { Named = [host] };
            if (addresses.Find(only.IsNamed) is not { } address)
            {
                await error.WriteLineAsync($"error: no address of the campaign is at “{host}”");
                return ExitCode.Misuse;
            }

            if (policy.Caution(address) is { } caution)
            {
                await error.WriteLineAsync($"warning: “{host}” {caution}; it is asked because you named it, and its operator sees the address of this machine and when it asked");
            }
        }

        return null;
    }

    private static async Task ReportAsync(Report report, IEnumerable<LinkResult> results, ReportFormat format, bool listsAll, TextWriter output)
    {
        if (format != ReportFormat.Text)
        {
            await CheckCommand.ReportAsync(format, listsAll, report, output);
            return;
        }

        await TextReport.WriteAsync(report.Diagnostics, output, listsAll, "links");
        var counts = results.GroupBy(one => one.State).OrderBy(state => state.Key).Select(state => $"{state.Count()} {state.Key switch
        {
            LinkState.SoftGone => "perhaps gone",
            LinkState.Loop => "in a circle",
            LinkState.DeadHost => "of dead hosts",
            LinkState.Certificate => "without a valid certificate",
            LinkState.Labelled => "led to a label",
            LinkState.Unasked => "not asked",
            var other => other.ToString().ToLowerInvariant(),
        }}");
        await output.WriteLineAsync($"addresses: {string.Join(", ", counts)}");
    }
}
