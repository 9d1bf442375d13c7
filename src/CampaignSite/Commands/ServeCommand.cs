using System.CommandLine;
using System.Net.Sockets;
using CampaignSite.Hosting;
using CampaignSite.Reloading;
using CampaignSite.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CampaignSite.Commands;

/// <summary><c>serve</c>: the web site, until it is told to stop.</summary>
internal static partial class ServeCommand
{
    /// <summary>Gives the options and the work of serving to a command: the root and the verb are the same.</summary>
    public static T AddTo<T>(T command)
        where T : Command
    {
        var content = ContentOption.Create();
        var data = new Option<string>("--data") { Description = "The folder the site may write to (default: data).", HelpName = "FOLDER" };
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on (default: http://localhost:5000). Any setting may follow as --Section:Key VALUE.", HelpName = "ADDRESSES" };
        command.Add(content);
        command.Add(data);
        command.Add(urls);
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, stop) =>
        {
            string[] arguments =
            [
                .. HostArguments.Normalize(parsed.UnmatchedTokens),
                .. Setting("Site:Content", parsed.GetValue(content)),
                .. Setting("Site:Data", parsed.GetValue(data)),
                .. Setting("urls", parsed.GetValue(urls)),
            ];
            var error = parsed.InvocationConfiguration.Error;
            return CommandErrors.GuardAsync(error, () => RunAsync(arguments, error, stop), Describe);
        });
        return command;
    }

    private static string[] Setting(string key, string? value) => value is null ? [] : [$"--{key}={value}"];

    private static async Task<int> RunAsync(string[] arguments, TextWriter error, CancellationToken stop)
    {
        try
        {
            // Here, because a collection is the whole process's: only this command has one of its own. Only it has visitors who wait, too.
            await using var app = SiteBuilder.Build(arguments, builder => builder.Services.AddConnectionDrain().AddHostedService<HeapTrimmer>());
            var listening = app.Services.GetRequiredService<ListeningAddresses>();
            UnixSocket.RemoveStale(listening);
            await app.StartAsync(stop);
            UnixSocket.OpenToGroup(listening);
            Log.Listening(app.Logger, string.Join(", ", app.Urls));
            WarnOfExposure(app);
            await app.WaitForShutdownAsync(stop);
            return ExitCode.Success;
        }
        catch (ContentUnusableException unusable)
        {
            return await CommandErrors.PrintErrorsAsync(unusable.Diagnostics, error);
        }
    }

    private static (int ExitCode, string Sentence)? Describe(Exception failed) => failed switch
    {
        DataFolderInUseException => (ExitCode.Failed, failed.Message),
        IOException { InnerException: AddressInUseException } => (ExitCode.Failed, $"{failed.Message} Stop the other program or choose another address with --urls."),

        // https without a certificate, an endpoint that is described twice.
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => (ExitCode.Misuse, $"urls cannot be listened on: {failed.Message.ReplaceLineEndings(" ")}"),

        // A port below 1024 without the right to it, an address that is not this machine's.
        SocketException => (ExitCode.Failed, $"cannot listen: {failed.Message}. Choose another address with --urls."),
        _ => null,
    };

    /// <summary>Says what a wrong deployment would cost readers, where nothing stops the start.</summary>
    public static void WarnOfExposure(WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            Log.Development(app.Logger);
        }

        if (Environment.IsPrivilegedProcess)
        {
            Log.Privileged(app.Logger);
        }

        var (listening, site) = (app.Services.GetRequiredService<ListeningAddresses>(), app.Services.GetRequiredService<IOptions<SiteOptions>>().Value);
        if (app.Services.GetRequiredService<TrustedProxies>().Any)
        {
            Log.Believing(app.Logger);
            return;
        }

        // Plain HTTP on an address others reach, and no trusted proxy in front that terminates TLS.
        if (!listening.AllLoopback)
        {
            Log.Exposed(app.Logger);
        }

        // Then every request looks like plain HTTP, and what needs a secure connection is off without a word.
        if (site.Base?.Scheme == Uri.UriSchemeHttps && listening.All.All(a => a.Scheme != Uri.UriSchemeHttps))
        {
            Log.NeverSecure(app.Logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Serving on {Addresses}")]
        public static partial void Listening(ILogger logger, string addresses);

        [LoggerMessage(2, LogLevel.Warning, "Running with the system's highest rights; a separate user is safer")]
        public static partial void Privileged(ILogger logger);

        [LoggerMessage(3, LogLevel.Warning, "Listening beyond this machine without a proxy in Site:Proxies: readers' networks see what they read")]
        public static partial void Exposed(ILogger logger);

        [LoggerMessage(4, LogLevel.Warning, "Site:BaseAddress is https, but nothing listens on https and no proxy is named in Site:Proxies: marks and HSTS are off")]
        public static partial void NeverSecure(ILogger logger);

        [LoggerMessage(6, LogLevel.Warning, "X-Forwarded-For and X-Forwarded-Proto of the proxy are believed; it must set both itself, or visitors choose their own address")]
        public static partial void Believing(ILogger logger);

        [LoggerMessage(5, LogLevel.Warning, "Running in Development: exceptions are shown on pages and written whole to the log; unset ASPNETCORE_ENVIRONMENT before others can reach the site")]
        public static partial void Development(ILogger logger);
    }
}
