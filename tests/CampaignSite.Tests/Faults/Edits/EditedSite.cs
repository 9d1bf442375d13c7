using System.Diagnostics;
using System.Text;
using CampaignSite.Content;
using CampaignSite.Content.Files;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CampaignSite.Tests.Faults.Edits;

/// <summary>The example campaign of the documentation on a running site, read all the while its folder is edited.</summary>
internal sealed class EditedSite : IAsyncDisposable
{
    private static readonly string[] Pages = ["/", "/timeline", "/actions", "/briefing", "/letters", "/countries", "/help", "/sources", "/ru", "/ru/timeline"];

    // A busy machine must not look like a site that hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly RunningSite _site;
    private readonly TimeProvider _time;
    private readonly IReadOnlyDictionary<string, byte[]> _files;
    private readonly IReadOnlyDictionary<string, string> _before;
    private readonly Counter _reads;
    private readonly string _version;

    private EditedSite(RunningSite site, TimeProvider time, Counter reads, IReadOnlyDictionary<string, byte[]> files, IReadOnlyDictionary<string, string> before, int readsPerSecond)
    {
        (_site, _time, _reads, _files, _before) = (site, time, reads, files, before);
        _version = Campaign.Version;
        Readers = SteadyReaders.Start(site.Address, [.. before.Keys], readsPerSecond);
    }

    public SteadyReaders Readers { get; }

    /// <summary>From an edit to what came of it, and from its removal to a good folder, in real milliseconds.</summary>
    public List<double> Reloads { get; } = [];

    private CampaignProvider Provider => _site.Services.GetRequiredService<CampaignProvider>();

    private Campaign Campaign => Provider.Current;

    private string Folder => _site.Folder.At("content");

    /// <param name="time">On the day the example is true for. Where it is a test's own, each look lets some of it pass.</param>
    /// <param name="readsPerSecond">Pages, in real time.</param>
    public static async Task<EditedSite> StartAsync(TimeProvider time, int readsPerSecond)
    {
        var folder = new TemporaryFolder();
        var files = FormatPage.Files().Where(file => file.Path != "protected.yml").ToDictionary(file => file.Path, file => file.Bytes.ToArray(), StringComparer.Ordinal);

        // Two languages from the beginning: one that is offered and taken away again leaves changes that wait for the protected list.
        var settings = Encoding.UTF8.GetString(files["campaign.yml"]);
        Assert.Contains("languages: [en]", settings, StringComparison.Ordinal);
        files["campaign.yml"] = Encoding.UTF8.GetBytes(settings.Replace("languages: [en]", "languages: [en, ru]", StringComparison.Ordinal));
        foreach (var (path, bytes) in files)
        {
            BadEdit.Write(folder.At("content"), path, bytes);
        }

        var reads = new Counter();
        var site = await RunningSite.StartAsync(folder, adjust: services => services.AddSingleton(time).AddSingleton(new ContentSource(folder.At("content")) { Read = reads.Read }));
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Pages)
        {
            using var answer = await site.Client.GetAsync(path);
            if ((int)answer.StatusCode == 200)
            {
                before[path] = await answer.Content.ReadAsStringAsync();
            }
        }

        Assert.InRange(before.Count, 6, Pages.Length);
        return new(site, time, reads, files, before, readsPerSecond);
    }

    /// <summary>Makes the edit, sees what came of it, takes it back, and sees that the site is as before; what the log had to say.</summary>
    public async Task<IReadOnlyList<string>> TryAsync(BadEdit edit)
    {
        var said = _site.Log.Lines.Count;
        int reads;
        try
        {
            await MakeAsync(edit);
        }
        finally
        {
            // The next one begins with a clean folder also where this one failed.
            reads = Restore() ? _reads.Value : -1;
        }

        if (reads >= 0)
        {
            await TimedAsync(edit, () => _reads.Value > reads && IsAsBefore());
        }

        await PagesAreAsBeforeAsync(edit);
        Assert.StartsWith("content: good\n", await _site.Client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        Assert.Equal([], Readers.Faults.Select(fault => $"{edit}: {fault}"));
        return [.. _site.Log.Lines.Skip(said)];
    }

    public async ValueTask DisposeAsync()
    {
        await Readers.DisposeAsync();
        await _site.DisposeAsync();
    }

    private async Task MakeAsync(BadEdit edit)
    {
        var (said, reads) = (_site.Log.Lines.Count, _reads.Value);
        var applying = Task.Run(() => edit.ApplyAsync(Folder));

        // An edit of several files is one: no time of the site passes before its last file is there. One that takes its own time is looked at meanwhile.
        await Task.WhenAny(applying, Task.Delay(TimeSpan.FromSeconds(1)));
        await UntilAsync(edit, () => applying.IsCompleted);
        await applying;
        await (edit.Outcome switch
        {
            EditOutcome.Refused => RefusedAsync(edit, said),
            EditOutcome.Accepted => AcceptedAsync(edit),
            _ => UntilAsync(edit, () => _reads.Value > reads && IsAsBefore()),
        });
    }

    private async Task RefusedAsync(BadEdit edit, int said)
    {
        await TimedAsync(edit, () => Provider.State == ContentState.Stale && _site.Log.Lines.Skip(said).ToList() is var lines
            && edit.Said.All(one => lines.Exists(line => line.Contains($"] {one}", StringComparison.Ordinal))));
        Assert.Equal(_version, Campaign.Version);
        await PagesAreAsBeforeAsync(edit);
    }

    private Task AcceptedAsync(BadEdit edit) => TimedAsync(edit, async () =>
        Provider.State == ContentState.Good && Campaign.Version != _version
        && (edit.Shown is null || (await _site.Client.GetStringAsync("/guides/page")).Contains(edit.Shown, StringComparison.Ordinal)));

    private async Task PagesAreAsBeforeAsync(BadEdit edit)
    {
        foreach (var (path, text) in _before)
        {
            Assert.True(text == await _site.Client.GetStringAsync(path), $"{edit}: {path} is another page");
        }
    }

    private bool IsAsBefore() => Provider.State == ContentState.Good && Campaign.Version == _version;

    private Task TimedAsync(BadEdit edit, Func<bool> isTrue) => TimedAsync(edit, () => Task.FromResult(isTrue()));

    private async Task TimedAsync(BadEdit edit, Func<Task<bool>> isTrue)
    {
        var begun = Stopwatch.GetTimestamp();
        await UntilAsync(edit, isTrue);
        Reloads.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    private Task UntilAsync(BadEdit edit, Func<bool> isTrue) => UntilAsync(edit, () => Task.FromResult(isTrue()));

    private async Task UntilAsync(BadEdit edit, Func<Task<bool>> isTrue)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await isTrue())
        {
            if (Stopwatch.GetElapsedTime(begun) > Patience)
            {
                Assert.Fail($"{edit}: {Provider.State}, {(Campaign.Version == _version ? "the old version" : "another version")}; last said:\n{string.Join('\n', _site.Log.Lines.TakeLast(6))}");
            }

            (_time as FakeTimeProvider)?.Advance(TimeSpan.FromSeconds(0.5));
            await Task.Delay(10);
        }
    }

    /// <summary>Takes away what does not belong into the folder and writes again what is missing or another; false where there was nothing of both.</summary>
    private bool Restore()
    {
        var changed = false;
        foreach (var entry in new DirectoryInfo(Folder).GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }))
        {
            changed |= RemoveStrangers(entry);
        }

        foreach (var (path, bytes) in _files.Where(file => !IsSame(file.Key, file.Value)))
        {
            BadEdit.Write(Folder, path, bytes);
            changed = true;
        }

        return changed;
    }

    private bool RemoveStrangers(FileSystemInfo entry)
    {
        var path = Path.GetRelativePath(Folder, entry.FullName);
        if (entry is DirectoryInfo { LinkTarget: null } inner && _files.Keys.Any(file => file.StartsWith(path + "/", StringComparison.Ordinal)))
        {
            return inner.GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).Aggregate(false, (changed, one) => changed | RemoveStrangers(one));
        }

        if (entry.LinkTarget is null && _files.ContainsKey(path))
        {
            return false;
        }

        if (entry is DirectoryInfo { LinkTarget: null } strange)
        {
            strange.Delete(recursive: true);
        }
        else
        {
            entry.Delete();
        }

        return true;
    }

    private bool IsSame(string path, byte[] bytes) => new FileInfo(Path.Combine(Folder, path)) is { Exists: true } file && file.Length == bytes.Length
        && File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(bytes);

    private sealed class Counter
    {
        private int _value;

        public int Value => Volatile.Read(ref _value);

        public FolderContents Read(string folder)
        {
            var read = ContentFolder.Read(folder);
            Interlocked.Increment(ref _value);
            return read;
        }
    }
}
