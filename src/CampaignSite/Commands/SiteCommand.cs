using System.CommandLine;
using System.Globalization;
using CampaignSite.Commands.Checking;
using CampaignSite.Commands.Editing;
using CampaignSite.Commands.Translating;

namespace CampaignSite.Commands;

/// <summary>The command line: verbs, options, and what is said about a wrong one.</summary>
internal static class SiteCommand
{
    /// <summary>Runs one command and returns its exit code; <paramref name="stop"/> ends a server as a signal would.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken stop = default)
    {
        // One culture for everything that is not a page, so a log or a check reads the same on a Turkish machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        if (GlobalizationData.FindProblem(GlobalizationData.IsPresent) is { } problem)
        {
            await error.WriteLineAsync($"error: {problem}");
            return ExitCode.Misuse;
        }

#pragma warning disable RS0030 // The command line is composed here.
        var time = TimeProvider.System;
#pragma warning restore RS0030
        var root = ServeCommand.AddTo(new RootCommand("A campaign's web site from a folder of Markdown. Without a command it serves."));
        root.Add(ServeCommand.AddTo(new Command("serve", "Serve the site (also without a command).")));
        root.Add(CheckCommand.Create(time));
        root.Add(DueCommand.Create(time));
        root.Add(StillCorrectCommand.Create(time));
        root.Add(LinksCommand.Create(time));
        root.Add(TranslatedCommand.Create(time));
        root.Add(TranslationsCommand.Create(time));
        root.Add(TidyCommand.Create(time));
        root.Add(ImportCommand.Create(time));
        root.Add(ProtectedCommand.Create(time));
        root.Add(SuggestionsCommand.Create(time));
        root.Add(ExportCommand.Create(time));
        root.Add(VerifyCommand.Create(time));

        // No response files: “@name” is a file name like any other. No bundling: “-rf” is a mistake, not two options.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (Misuse(root, parsed, args) is { } misuse)
        {
            await error.WriteLineAsync($"error: {misuse}");
            await error.WriteLineAsync("Try --help.");
            return ExitCode.Misuse;
        }

        // Without the parser's own handlers: unforeseen failures reach the operator whole, and signals are the host's, which lets
        // answers finish.
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(configuration, stop);
    }

    private static string? Misuse(RootCommand root, ParseResult parsed, string[] args)
    {
        if (args.Contains("--"))
        {
            return "“--” means nothing here";
        }

        if (parsed.Errors.Count > 0)
        {
            return parsed.Errors[0].Message.Replace('\n', ' ');
        }

        // Settings are free options, so unmatched words are ours to judge.
        return parsed.CommandResult.Command == root || parsed.CommandResult.Command.Name is "serve" or "export"
            ? HostArguments.Misuse(parsed.UnmatchedTokens, parsed.CommandResult.Command)
            : null;
    }
}
