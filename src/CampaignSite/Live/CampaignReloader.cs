using System.Collections.Immutable;
using System.Diagnostics;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;

namespace CampaignSite.Live;

/// <summary>Loads the campaign before the server listens, and again whenever the folder or the UTC day changes.</summary>
/// <remarks>Any event means “load everything”: a watcher that follows single files drifts from the disk, one that starts over cannot.</remarks>
internal sealed partial class CampaignReloader(
    ContentSource source, LiveCampaign live, LastGood lastGood, TimeProvider time, ILogger<CampaignReloader> logger)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(400);

    private readonly SemaphoreSlim _stirred = new(0, 1);
    private long _seen;
    private string _tried = "";
    private string? _saved;
    private DateOnly _day;

    /// <summary>The first load. With errors the last good copy goes on the air.</summary>
    /// <exception cref="ContentUnusableException">The content has errors and there is no copy.</exception>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _seen = ContentFingerprint.Of(source.Folder);
        _day = Today();
        var read = source.Read(source.Folder);
        _tried = ContentSource.HashOf(read);
        var result = source.Load(read, _day);
        if (result.Campaign is { } campaign)
        {
            live.Replace(campaign, "good");
            LogWarnings(result.Diagnostics);
            return Task.CompletedTask;
        }

        if (lastGood.Read() is not { } copy || source.Load(copy, _day).Campaign is not { } old)
        {
            throw new ContentUnusableException(result.Diagnostics);
        }

        LogErrors(result.Diagnostics);
        Log.ServingCopy(logger, old.Edition);
        _saved = ContentSource.HashOf(copy);
        live.Replace(old, "copy");
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        _stirred.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Hand the start back at once: saving the copy may wait for a slow disk.
        await Task.Yield();
        if (live.State == "good")
        {
            SaveFirst();
        }

        using var watcher = Watch();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception unforeseen)
            {
                // A background service that throws stops the whole host; a reload that failed is no reason for that. The message may quote content.
                Log.ReloadFailed(logger, unforeseen.GetType().Name);
                await Task.Delay(Poll, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        var fingerprint = ContentFingerprint.Of(source.Folder);
        var cost = Stopwatch.GetElapsedTime(begun);
        if (fingerprint != _seen)
        {
            _seen = await SettledAsync(fingerprint, stop);
            Reload();
        }
        else if (Today() != _day)
        {
            Reload();
        }

        // Polling must stay below a twentieth of one core, however many files there are.
        await _stirred.WaitAsync(TimeSpan.FromTicks(Math.Max(Poll.Ticks, cost.Ticks * 20)), stop);
    }

    /// <summary>Waits until two looks agree: an editor's save is several writes, a checkout is hundreds.</summary>
    private async Task<long> SettledAsync(long fingerprint, CancellationToken stop)
    {
        // Not for ever: a program that keeps writing into the folder must not keep every edit from the air.
        for (var look = 0; look < 10; look++)
        {
            await Task.Delay(Settle, time, stop);
            var again = ContentFingerprint.Of(source.Folder);
            if (again == fingerprint)
            {
                break;
            }

            fingerprint = again;
        }

        return fingerprint;
    }

    private void Reload()
    {
        var day = Today();
        var read = source.Read(source.Folder);
        var hash = ContentSource.HashOf(read);
        if (hash == _tried && day == _day)
        {
            return;
        }

        var sameFiles = hash == _tried;
        _tried = hash;
        _day = day;
        var result = source.Load(read, day);
        if (result.Campaign is { } campaign)
        {
            live.Replace(campaign, "good");
            Log.Loaded(logger, campaign.Version);
            if (!sameFiles)
            {
                LogWarnings(result.Diagnostics);
            }

            Save(read, hash);
            return;
        }

        live.MarkStale();
        if (!sameFiles)
        {
            LogErrors(result.Diagnostics);
            Log.KeptOld(logger);
        }

        RebuildForDay(day);
    }

    /// <summary>A new day over a broken folder: the old content is still on the air, and its dates must not stand still.</summary>
    private void RebuildForDay(DateOnly day)
    {
        if (live.Current.Today != day && lastGood.Read() is { } copy && ContentSource.HashOf(copy) == _saved && source.Load(copy, day).Campaign is { } campaign)
        {
            live.Replace(campaign, live.State);
        }
    }

    private void SaveFirst()
    {
        var read = source.Read(source.Folder);
        var hash = ContentSource.HashOf(read);
        if (hash != _tried)
        {
            // Edited since the start: the first look will load it, and save what loads.
            return;
        }

        _saved = lastGood.Hash();
        Save(read, hash);
    }

    private void Save(FolderContents read, string hash)
    {
        if (hash == _saved)
        {
            return;
        }

        try
        {
            lastGood.Save(read);
            _saved = hash;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Reading never depends on the disk: without a copy only a restart after a bad edit is at risk.
            Log.CopyNotSaved(logger, refused.GetType().Name);
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(source.Folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Stir();
            watcher.Created += (_, _) => Stir();
            watcher.Deleted += (_, _) => Stir();
            watcher.Renamed += (_, _) => Stir();
            watcher.Error += (_, _) => Stir();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception none) when (none is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // A mounted disk without notices, or the system's limit of watches: the poll alone is enough.
            return null;
        }
    }

    private void Stir()
    {
        try
        {
            _stirred.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already stirred: one look sees everything.
        }
        catch (ObjectDisposedException)
        {
            // A last event of a watcher that is going away.
        }
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private void LogErrors(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(d => d.Severity == Severity.Error))
        {
            Log.ContentError(logger, diagnostic.ToString());
        }
    }

    private void LogWarnings(ImmutableArray<Diagnostic> diagnostics)
    {
        if (!diagnostics.IsEmpty)
        {
            Log.ContentWarnings(logger, diagnostics.Length);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Information, "Content loaded, version {Version}")]
        public static partial void Loaded(ILogger logger, string version);

        [LoggerMessage(1002, LogLevel.Error, "{Diagnostic}")]
        public static partial void ContentError(ILogger logger, string diagnostic);

        [LoggerMessage(1003, LogLevel.Error, "The content has errors: the old version stays on the air until they are mended")]
        public static partial void KeptOld(ILogger logger);

        [LoggerMessage(1004, LogLevel.Critical, "The content has errors: serving the LAST GOOD COPY of edition {Edition} until they are mended")]
        public static partial void ServingCopy(ILogger logger, DateOnly edition);

        [LoggerMessage(1005, LogLevel.Warning, "The content has {Count} warnings; see check")]
        public static partial void ContentWarnings(ILogger logger, int count);

        [LoggerMessage(1006, LogLevel.Error, "The last good copy cannot be saved in the data folder ({Kind})")]
        public static partial void CopyNotSaved(ILogger logger, string kind);

        [LoggerMessage(1007, LogLevel.Error, "Reloading the content failed ({Kind}); it will be tried again")]
        public static partial void ReloadFailed(ILogger logger, string kind);
    }
}
