using CampaignSite.Content;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Logging;

namespace CampaignSite.Reloading;

/// <summary>Loads the campaign before the server listens, and again whenever the folder or the half of the UTC day changes.</summary>
/// <remarks>Any event means “load everything”: a watcher that follows single files drifts from the disk, one that starts over cannot.</remarks>
internal sealed class CampaignReloader(
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
    private Task<BaselineResult>? _first;

    /// <summary>Begins the first load on another thread, because it takes as long as all else of a start. What comes of it, <see cref="StartingAsync"/> says.</summary>
    public void BeginLoad() => _first ??= Task.Run(LoadFirst);

    /// <summary>The first load. With errors the last good copy is served.</summary>
    /// <exception cref="ContentUnusableException">The content has errors and there is no copy.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        BeginLoad();
        LoadResult result;
        try
        {
            var loaded = await _first!;
            result = loaded.Result;
            if (result.Campaign is { } campaign)
            {
                Show(campaign, loaded);
                ContentLog.Diagnostics(logger, result);
                return;
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

            return;
        }
        finally
        {
            _first = null;
        }

        ContentLog.Errors(logger, result.Diagnostics);
        if (!ServeLastKnownGood())
        {
            throw new ContentUnusableException(result.Diagnostics);
        }
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

    private BaselineResult LoadFirst()
    {
        _now = Now();
        _watcher.TakeSnapshot();
        var read = source.Read(source.Folder);
        _baseline.Begin(lastKnownGood.ReadUnlessSame(read));
        var loaded = _baseline.Load(read, _now);
        _lastHash = ContentSource.HashOf(read);
        return loaded;
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

        // Only once it was loaded: what was merely seen must be tried again.
        _lastHash = ContentSource.HashOf(read);
        if (result.Campaign is { } campaign)
        {
            Show(campaign, loaded);
            _now = now;
            ContentLog.Loaded(logger, campaign.Version);
            if (!sameFiles)
            {
                ContentLog.Diagnostics(logger, result);
            }

            Save();
            return unreadable;
        }

        campaigns.MarkStale();
        if (!sameFiles)
        {
            ContentLog.Errors(logger, result.Diagnostics);
            ContentLog.ServingOld(logger);
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
        var loaded = new BaselineResult(LoadCopy(copy), copy);
        if (loaded.Result.Campaign is not { } old)
        {
            return false;
        }

        ContentLog.ServingCopy(logger, old.Edition);
        ContentLog.Diagnostics(logger, loaded.Result);
        _served = copy;
        _current = (ContentSource.HashOf(copy), loaded.State);
        campaigns.Replace(old, ContentState.Copy);
        return true;
    }

    /// <summary>A clock that is behind, as of a machine that has just got its power back, makes of every check one in the future. The copy had no error on the day it was saved.</summary>
    private LoadResult LoadCopy(FolderContents copy)
    {
        var result = source.Load(copy, _now);
        return result.Campaign is null && lastKnownGood.SavedIn is { } saved && saved.Day > _now.Day ? source.Load(copy, saved) : result;
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
            ContentLog.CopyNotSaved(logger, refused.GetType().Name);
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
            ContentLog.LoadFailed(logger, ExceptionSummary.From(unforeseen));
        }
    }

    private HalfDay Now() => HalfDay.From(time.GetUtcNow());
}
