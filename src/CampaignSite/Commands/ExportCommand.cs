using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CampaignSite.Content;
using CampaignSite.Hosting;
using CampaignSite.Reloading;
using CampaignSite.StaticExport;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CampaignSite.Commands;

/// <summary><c>export</c>: the very site, walked on this machine and written as files that need no program.</summary>
internal static class ExportCommand
{
    private const string Iso = "yyyy-MM-dd";

    public static Command Create(TimeProvider time)
    {
        var folder = new Option<string>("--output") { Description = "The folder to make.", HelpName = "FOLDER", Required = true };
        var date = new Option<DateOnly>("--date")
        {
            Description = "The day the copy is of (default: today, UTC). The same content, date and number give the same bytes.",
            HelpName = Iso,
            CustomParser = ParseDate,
            DefaultValueFactory = _ => time.GetUtcToday(),
        };
        var sequence = new Option<long?>("--sequence") { Description = "The copy's number, higher than that of the last one (default: the date as a number).", HelpName = "N" };
        var force = new Option<bool>("--force") { Description = "Replace an earlier mirror in the folder." };
        var content = new Option<string>("--content") { Description = "The campaign's folder (default: content). Any setting may follow as --Section:Key VALUE; Site:BaseAddress is where the live site is.", HelpName = "FOLDER" };
        sequence.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<long?>() is < 1)
            {
                result.AddError("--sequence counts from 1");
            }
        });
        var command = new Command("export", "Write the site as files for mirrors.") { folder, date, sequence, force, content };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, stop) =>
        {
            // Never Development, whatever profile started the program: its checks would refuse the public address that a copy names.
            string[] arguments = ["--environment=Production", .. HostArguments.Normalize(parsed.UnmatchedTokens), .. parsed.GetValue(content) is { } named ? [$"--Site:Content={named}"] : Array.Empty<string>(), $"--urls=http://{InProcessServer.Host}:0"];
            var day = parsed.GetValue(date);
            var number = parsed.GetValue(sequence) ?? (day.Year * 10_000) + (day.Month * 100) + day.Day;
            var job = new Job(parsed.GetValue(folder)!, day, number, parsed.GetValue(force), parsed.InvocationConfiguration.Output);
            var error = parsed.InvocationConfiguration.Error;
            return CommandErrors.GuardAsync(
                error,
                () => RunAsync(arguments, job, error, stop),
                failed => failed is OperationCanceledException ? (ExitCode.Stopped, "stopped; nothing was written") : CommandErrors.OfFiles(failed));
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] arguments, Job job, TextWriter error, CancellationToken stop)
    {
        await using var app = SiteBuilder.Build(arguments, builder => ConfigureForExport(builder, job.Date, job.Sequence), runsServices: false);
        var (source, site) = (app.Services.GetRequiredService<ContentSource>(), app.Services.GetRequiredService<IOptions<SiteOptions>>().Value);
        var folder = new ExportFolder(Path.GetFullPath(job.Folder), [source.Folder, site.DataFolder], [AppContext.BaseDirectory, Environment.CurrentDirectory]);
        folder.Check(job.Force);

        // Read once: an edit while the walk is under way must not end up in half of the pages.
        var loaded = source.Load(source.Read(source.Folder), new HalfDay(job.Date, IsMorning: false));
        if (loaded.HasErrors)
        {
            await CommandErrors.PrintErrorsAsync(loaded.Diagnostics, error);
        }

        // With errors there still is a campaign where less safe changes are not confirmed: the copy has the safe form, as the site would.
        if (loaded.Campaign is not { } campaign)
        {
            return ExitCode.Failed;
        }

        app.Services.GetRequiredService<CampaignProvider>().Replace(campaign, ContentState.Good);
        await app.StartAsync(stop);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, app.Lifetime.ApplicationStopping);
        var (answers, notFound) = await new SiteCrawler(app.Services.GetRequiredService<InProcessServer>(), site.Base).CrawlAsync(either.Token);
        var label = new ExportManifest { Name = campaign.Name, Date = job.Date, Sequence = job.Sequence, Edition = campaign.Edition, Live = site.Base?.GetLeftPart(UriPartial.Authority) };
        var files = new ExportFiles(answers, site.Base).With(notFound, label);
        var (count, bytes) = folder.Write(files, job.Date, job.Force, either.Token);
        await job.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{ConsoleText.Escape(job.Folder)}: {count:N0} files, {bytes:N0} bytes; {job.Date:yyyy-MM-dd}, number {job.Sequence}"));
        if (site.Base is null)
        {
            await job.Output.WriteLineAsync("No live address: forms and links that need the site lead nowhere. Set Site:BaseAddress to name it.");
        }

        return ExitCode.Success;
    }

    /// <summary>The site as every other composition has it, but for what an answer of today would owe to a clock, a store or a port.</summary>
    private static void ConfigureForExport(WebApplicationBuilder builder, DateOnly date, long sequence)
    {
        var services = builder.Services;
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FixedTimeProvider(date)));
        services.Replace(ServiceDescriptor.Singleton(provider => ExportContext.Create(date, sequence, provider.GetRequiredService<IOptions<SiteOptions>>().Value.Base)));
        services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = [.. options.AllowedHosts, InProcessServer.Host]);

        // Addresses in the settings are the running site's: they would be in use, or be open to others meanwhile.
        services.AddSingleton<InProcessServer>();
        services.Replace(ServiceDescriptor.Singleton<IServer>(provider => provider.GetRequiredService<InProcessServer>()));
    }

    private static DateOnly ParseDate(ArgumentResult result)
    {
        if (!DateOnly.TryParseExact(result.Tokens[0].Value, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            result.AddError($"--date is “{result.Tokens[0].Value}”; write it as {Iso}");
        }

        return date;
    }

    private sealed record Job(string Folder, DateOnly Date, long Sequence, bool Force, TextWriter Output);
}
