using System.Collections.Immutable;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Loading;

namespace CampaignSite.Reloading;

/// <summary>What the log says of the content and its loading.</summary>
internal static partial class ContentLog
{
    // A wrong folder copied in has as many errors as files, and is loaded again while it is copied: a log is to be read.
    private const int MaxErrors = 100;

    /// <summary>The errors, a line each, and of very many the number.</summary>
    public static void Errors(ILogger logger, ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        foreach (var diagnostic in errors.Take(MaxErrors))
        {
            Error(logger, diagnostic.ToString());
        }

        if (errors.Count > MaxErrors)
        {
            MoreErrors(logger, errors.Count - MaxErrors);
        }
    }

    /// <summary>What is wrong with a campaign that is shown: errors are changes that wait, and of warnings the number.</summary>
    public static void Diagnostics(ILogger logger, LoadResult result)
    {
        if (result.HasErrors)
        {
            Errors(logger, result.Diagnostics);
            WithheldChanges(logger);
        }

        var warnings = result.Diagnostics.Count(d => d.Severity == Severity.Warning);
        if (warnings > 0)
        {
            Warnings(logger, warnings);
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "Content loaded, version {Version}")]
    public static partial void Loaded(ILogger logger, string version);

    [LoggerMessage(1002, LogLevel.Error, "{Diagnostic}")]
    private static partial void Error(ILogger logger, string diagnostic);

    [LoggerMessage(1010, LogLevel.Error, "The content has {Count} more errors; see check")]
    private static partial void MoreErrors(ILogger logger, int count);

    [LoggerMessage(1003, LogLevel.Error, "The content has errors: the previous version stays in use until they are corrected")]
    public static partial void ServingOld(ILogger logger);

    [LoggerMessage(1004, LogLevel.Critical, "The content has errors: serving the LAST GOOD COPY of edition {Edition} until they are corrected")]
    public static partial void ServingCopy(ILogger logger, DateOnly edition);

    [LoggerMessage(1005, LogLevel.Warning, "The content has {Count} warnings; see check")]
    private static partial void Warnings(ILogger logger, int count);

    [LoggerMessage(1006, LogLevel.Error, "The last good copy cannot be saved in the data folder ({Kind})")]
    public static partial void CopyNotSaved(ILogger logger, string kind);

    [LoggerMessage(1008, LogLevel.Error, "The content has changes that are less safe and not confirmed by the protected list: they are shown in their safe form")]
    private static partial void WithheldChanges(ILogger logger);

    [LoggerMessage(1007, LogLevel.Error, "Loading the content failed ({Exception}); it will be tried again")]
    public static partial void LoadFailed(ILogger logger, string exception);
}
