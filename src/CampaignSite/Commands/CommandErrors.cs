using CampaignSite.Commands.Checking;
using CampaignSite.Content.Diagnostics;
using CampaignSite.StaticExport;
using Microsoft.Extensions.Options;

namespace CampaignSite.Commands;

/// <summary>What a command says when it cannot go on: one sentence a line, and the exit code.</summary>
internal static class CommandErrors
{
    /// <summary>Runs the work of a command; a failure that is not foreseen reaches the operator whole.</summary>
    /// <param name="error">Where the sentences go.</param>
    /// <param name="work">What the command does.</param>
    /// <param name="describe">Failures that are this command's own; null for any other.</param>
    public static async Task<int> GuardAsync(TextWriter error, Func<Task<int>> work, Func<Exception, (int ExitCode, string Sentence)?> describe)
    {
        try
        {
            return await work();
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var sentence in wrong.Failures)
            {
                await PrintAsync(error, sentence);
            }

            return ExitCode.Misuse;
        }
        catch (InvalidDataException unreadable) when (unreadable.InnerException is FormatException cause)
        {
            // appsettings.json is no JSON: the inner message has the line and the place.
            await PrintAsync(error, $"{unreadable.Message} {cause.InnerException?.Message ?? cause.Message}");
            return ExitCode.Misuse;
        }
        catch (Exception failed) when (describe(failed) is { } problem)
        {
            await PrintAsync(error, problem.Sentence);
            return problem.ExitCode;
        }
    }

    /// <summary>The disk refuses, or a copy cannot be made or read.</summary>
    public static (int ExitCode, string Sentence)? OfFiles(Exception failed) =>
        failed is ExportException or IOException or UnauthorizedAccessException ? (ExitCode.Failed, failed.Message) : null;

    /// <summary>The errors of a campaign; warnings are for <c>check</c>, and would bury the line that matters.</summary>
    public static async Task<int> PrintErrorsAsync(IEnumerable<Diagnostic> diagnostics, TextWriter error)
    {
        await TextReport.WriteErrorsAsync([.. diagnostics.Where(d => d.Severity == Severity.Error)], error);
        return ExitCode.Failed;
    }

    private static Task PrintAsync(TextWriter error, string sentence) => error.WriteLineAsync($"error: {ConsoleText.Escape(sentence)}");
}
