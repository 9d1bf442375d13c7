using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Logging;

namespace CampaignSite.Reloading;

/// <summary>Loads the campaign before the server listens, and again whenever the folder or the half of the UTC day changes.</summary>
/// <remarks>Any event means “load everything”: a watcher that follows single files drifts from the disk, one that starts over cannot.</remarks>
internal sealed partial class CampaignReloader(
    ContentSource source, CampaignProvider campaigns, LastKnownGoodStore lastKnownGood, TimeProvider time, ILogger<CampaignReloader> logger)
    : BackgroundService, IHostedLifecycleService
{
    private readonly ContentWatcher _watcher = new(source.Folder, time);
    private readonly ProtectionBaseline _baseline = new(source);
    private string _lastHash = "";
    private FolderContents? _served;
    private (string Hash, ContentState State) _current = ("", ContentState.Missing);
    private string? _failed;
    private HalfDay _now;

    /// <summary>The first load. With errors the last good copy is served.</summary>
    /// <exception cref="ContentUnusableException">The content has errors and there is no copy.</exception>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _now = Now();
        LoadResult result;
        try
        {
            _watcher.TakeSnapshot();
            var read = source.Read(source.Folder);
            _baseline.Begin(lastKnownGood.Read());
            var loaded = _baseline.Load(read, _now);
            result = loaded.Result;
            RememberHash(read);
            if (result.Campaign is { } campaign)
            {
                Show(campaign, loaded);
                LogDiagnostics(result);
                return Task.CompletedTask;
            }
        }
        catch (Exception unforeseen)
        {
            // A reader that stumbles over an edit is no other case than an edit with errors.
            Fail(unforeseen);
            if (!ServeLastKnownGood())
            {
                throw;
            }

            return Task.CompletedTask;
        }

        LogErrors(result.Diagnostics);
        return ServeLastKnownGood() ? Task.CompletedTask : throw new ContentUnusableException(result.Diagnostics);
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        _watcher.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Hand the start back at once: saving the copy may wait for a slow disk.
        await Task.Yield();
        if (campaigns.State is ContentState.Good or ContentState.Held)
        {
            Save();
        }

        _watcher.Start();
        try
        {
            while (true)
            {
                await _watcher.WaitAsync(await TryReloadIfChangedAsync(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
    }

    /// <summary>Loads what changed, and answers how long that took where it has to be done again.</summary>
    private async Task<TimeSpan> TryReloadIfChangedAsync(CancellationToken stop)
    {
        var (begun, again) = (time.GetTimestamp(), true);
        try
        {
            if (!await _watcher.ChangedAsync(stop) && Now() == _now)
            {
                return TimeSpan.Zero;
            }

            begun = time.GetTimestamp();
            again = Reload();
            _failed = null;
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
        {
            // A background service that throws stops the whole host; a reload that failed is no reason for that.
            campaigns.MarkStale();
            Fail(unforeseen);
        }

        return again ? time.GetElapsedTime(begun) : TimeSpan.Zero;
    }

    /// <summary>True when a file could not be read: that ends without a trace that could be seen from outside.</summary>
    private bool Reload()
    {
        var now = Now();
        var read = source.Read(source.Folder);
        var unreadable = read.Diagnostics.Any(d => d.Code == DiagnosticCode.FileUnreadable);
        if (unreadable)
        {
            _watcher.Invalidate();
        }

        var sameFiles = ContentSource.HashOf(read) == _lastHash;
        if (sameFiles && now == _now)
        {
            if (_served is not null && _current.Hash == _lastHash)
            {
                // A look in between failed; the folder is what visitors see.
                campaigns.Restore(_current.State);
            }

            return unreadable;
        }

        var loaded = _baseline.Load(read, now);
        var result = loaded.Result;
        RememberHash(read);
        if (result.Campaign is { } campaign)
        {
            Show(campaign, loaded);
            _now = now;
            Log.Loaded(logger, campaign.Version);
            if (!sameFiles)
            {
                LogDiagnostics(result);
            }

            Save();
            return unreadable;
        }

        campaigns.MarkStale();
        if (!sameFiles)
        {
            LogErrors(result.Diagnostics);
            Log.ServingOld(logger);
        }

        RebuildFor(now);

        // Last: a rebuild that failed is owed still.
        _now = now;
        return unreadable;
    }

    private void Show(Campaign campaign, BaselineResult loaded)
    {
        campaigns.Replace(campaign, loaded.State);
        _served = loaded.Contents;
        _current = (_lastHash, loaded.State);
    }

    // Only once it was loaded: what was merely seen must be tried again.
    private void RememberHash(FolderContents read) => _lastHash = ContentSource.HashOf(read);

    /// <summary>A turn of the day over a broken folder: the old content is still shown, and its dates must not stand still.</summary>
    /// <remarks>From memory: the copy on the disk may be an older one, where saving failed.</remarks>
    private void RebuildFor(HalfDay now)
    {
        if (new HalfDay(campaigns.Current.Today, campaigns.Current.IsMorning) != now && _served is not null && source.Load(_served, now).Campaign is { } campaign)
        {
            campaigns.Replace(campaign, campaigns.State);
        }
    }

    private bool ServeLastKnownGood()
    {
        if (lastKnownGood.Read() is not { } copy)
        {
            return false;
        }

        // The copy too can hold changes that wait: the log says so, and a folder that equals it again is no better.
        var loaded = new BaselineResult(source.Load(copy, _now), copy);
        if (loaded.Result.Campaign is not { } old)
        {
            return false;
        }

        Log.ServingCopy(logger, old.Edition);
        LogDiagnostics(loaded.Result);
        _served = copy;
        _current = (ContentSource.HashOf(copy), loaded.State);
        campaigns.Replace(old, ContentState.Copy);
        return true;
    }

    private void Save()
    {
        try
        {
            lastKnownGood.Save(_served!);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Reading never depends on the disk: without a copy only a restart after a bad edit is at risk.
            Log.CopyNotSaved(logger, refused.GetType().Name);
        }
    }

    private void Fail(Exception unforeseen)
    {
        _watcher.Invalidate();

        // One line for a trouble that lasts; its kind alone, because a message may quote content.
        var kind = unforeseen.GetType().Name;
        if (kind != _failed)
        {
            _failed = kind;
            Log.LoadFailed(logger, ExceptionSummary.From(unforeseen));
        }
    }

    private HalfDay Now() => HalfDay.From(time.GetUtcNow());

    private void LogErrors(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(d => d.Severity == Severity.Error))
        {
            Log.ContentError(logger, diagnostic.ToString());
        }
    }

    private void LogDiagnostics(LoadResult result)
    {
        if (result.HasErrors)
        {
            LogErrors(result.Diagnostics);
            Log.WithheldChanges(logger);
        }

        var warnings = result.Diagnostics.Count(d => d.Severity == Severity.Warning);
        if (warnings > 0)
        {
            Log.ContentWarnings(logger, warnings);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Information, "Content loaded, version {Version}")]
        public static partial void Loaded(ILogger logger, string version);

        [LoggerMessage(1002, LogLevel.Error, "{Diagnostic}")]
        public static partial void ContentError(ILogger logger, string diagnostic);

        [LoggerMessage(1003, LogLevel.Error, "The content has errors: the previous version stays in use until they are corrected")]
        public static partial void ServingOld(ILogger logger);

        [LoggerMessage(1004, LogLevel.Critical, "The content has errors: serving the LAST GOOD COPY of edition {Edition} until they are corrected")]
        public static partial void ServingCopy(ILogger logger, DateOnly edition);

        [LoggerMessage(1005, LogLevel.Warning, "The content has {Count} warnings; see check")]
        public static partial void ContentWarnings(ILogger logger, int count);

        [LoggerMessage(1006, LogLevel.Error, "The last good copy cannot be saved in the data folder ({Kind})")]
        public static partial void CopyNotSaved(ILogger logger, string kind);

        [LoggerMessage(1008, LogLevel.Error, "The content has changes that are less safe and not confirmed by the protected list: they are shown in their safe form")]
        public static partial void WithheldChanges(ILogger logger);

        [LoggerMessage(1007, LogLevel.Error, "Loading the content failed ({Exception}); it will be tried again")]
        public static partial void LoadFailed(ILogger logger, string exception);
    }
}
