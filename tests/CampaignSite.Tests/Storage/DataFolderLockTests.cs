using System.Globalization;
using CampaignSite.Storage;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Storage;

[Trait("Category", "Slow")]
public sealed class DataFolderLockTests
{
    [Fact]
    public async Task B107_a_second_site_on_one_folder_does_not_start_and_says_who_is_first()
    {
        await using var first = await StoreWorld.StartedAsync();
        var second = new StoreWorld { Folder = first.Folder };

        var problem = await Assert.ThrowsAsync<DataFolderInUseException>(second.StartAsync);
        await second.StopAsync();

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"The data folder (Site:Data) is in use by pid {Environment.ProcessId}."), problem.Message);
        Assert.Equal(StoreState.Available, first.Store.State);
    }

    [Fact]
    public async Task A_folder_is_free_again_when_its_site_has_stopped_whatever_files_are_left()
    {
        await using var world = await StoreWorld.StartedAsync();
        await world.StopAsync();

        Assert.True(File.Exists(Path.Combine(world.Folder, "in-use.lock")));
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);
    }

    [Fact]
    public async Task B110_folders_are_made_for_us_alone_and_files_too()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // permissions there are inherited from the folder above
        }

        await using var world = new StoreWorld();
        Directory.Delete(world.Folder);
        await world.StartAsync();
        await world.UntilAsync(StoreState.Available);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(world.Folder));
        var files = new DirectoryInfo(world.Folder).GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        Assert.Equal("in-use.lock in-use.pid site.db site.db-shm site.db-wal", string.Join(' ', files.Select(file => file.Name)));
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode));
    }
}
