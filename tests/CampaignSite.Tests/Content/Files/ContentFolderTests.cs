using System.Diagnostics;
using System.Text;
using CampaignSite.Content.Files;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Files;

public sealed class ContentFolderTests
{
    [Fact]
    public void Files_come_with_relative_paths_in_ordinal_order()
    {
        using var folder = new TemporaryFolder();
        folder.Write("texts/home.en.md", "b");
        folder.Write("campaign.yml", "a");

        var contents = ContentFolder.Read(folder.Path);

        Assert.Equal(["campaign.yml", "texts/home.en.md"], contents.Files.Select(file => file.Path));
        Assert.Equal("a"u8, contents.Files[0].Bytes.Span);
        Assert.Empty(contents.Diagnostics);
    }

    [Fact]
    public async Task A_file_that_is_replaced_meanwhile_is_read_whole_the_old_or_the_new()
    {
        using var folder = new TemporaryFolder();
        string[] versions = ["short", new('l', 100_000)];
        folder.Write("zz.md", versions[0]);
        foreach (var number in Enumerable.Range(0, 2_000))
        {
            folder.Write($"{number}.md", "x");
        }

        using var over = new CancellationTokenSource();
        var replacing = Task.Run(() =>
        {
            for (var turn = 1; !over.IsCancellationRequested; turn++)
            {
                folder.Write("zz.tmp", versions[turn % 2]);
                File.Move(folder.At("zz.tmp"), folder.At("zz.md"), overwrite: true);
            }
        });
        for (var turn = 0; turn < 50; turn++)
        {
            var read = ContentFolder.Read(folder.Path).Files.Single(file => file.Path == "zz.md");
            Assert.Contains(Encoding.UTF8.GetString(read.Bytes.Span), versions);
        }

        await over.CancelAsync();
        await replacing;
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named_once()
    {
        using var folder = new TemporaryFolder();

        var contents = ContentFolder.Read(folder.At("nothing"));

        Assert.Equal([".:1:1 error folder-missing"], contents.Diagnostics.Select(Example.Line));
        Assert.Empty(contents.Files);
    }

    [Fact]
    public void A_link_to_a_file_or_a_folder_is_refused_and_not_followed()
    {
        using var folder = new TemporaryFolder();
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", "secret");
        Directory.CreateDirectory(folder.At("texts"));
        File.CreateSymbolicLink(folder.At("texts/page.en.md"), outside.At("secret.md"));
        Directory.CreateSymbolicLink(folder.At("actions"), outside.Path);
        Directory.CreateSymbolicLink(folder.At("texts/loop"), folder.At("texts"));
        File.CreateSymbolicLink(folder.At("texts/broken.en.md"), folder.At("nothing"));

        var contents = ContentFolder.Read(folder.Path);

        Assert.Empty(contents.Files);
        Assert.Equal(
            [
                "actions:1:1 error linked-file",
                "texts/broken.en.md:1:1 error linked-file",
                "texts/loop:1:1 error linked-file",
                "texts/page.en.md:1:1 error linked-file",
            ],
            contents.Diagnostics.Select(Example.Line));
    }

    [Trait("Category", "Process")]
    [Fact]
    public async Task A_pipe_is_taken_for_an_empty_file_and_nobody_waits_for_it()
    {
        using var folder = new TemporaryFolder();
        using (var mkfifo = Process.Start("mkfifo", folder.At("pipe.en.md")))
        {
            await mkfifo.WaitForExitAsync();
        }

        var contents = await Task.Run(() => ContentFolder.Read(folder.Path)).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(["pipe.en.md"], contents.Files.Select(file => file.Path));
        Assert.Equal(0, contents.Files[0].Bytes.Length);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_named_and_the_others_are_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "a");
        folder.Write("b.yml", "b");
        using var held = new FileStream(folder.At("a.yml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var contents = ContentFolder.Read(folder.Path);

        // Permissions would not stop root; a lock stops everybody.
        Assert.Equal(["a.yml:1:1 error file-unreadable"], contents.Diagnostics.Select(Example.Line));
        Assert.Equal(["b.yml"], contents.Files.Select(file => file.Path));
    }

    [Fact]
    public void Folders_are_read_three_levels_down_and_no_further()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1/2/3/here.md", "a");
        folder.Write("1/2/3/4/there.md", "b");

        var contents = ContentFolder.Read(folder.Path);

        Assert.Equal(["1/2/3/here.md"], contents.Files.Select(file => file.Path));
        Assert.Equal(["1/2/3/4:1:1 error unknown-file"], contents.Diagnostics.Select(Example.Line));
    }

    [Fact]
    public void A_folder_a_hundred_levels_deep_is_one_diagnostic()
    {
        using var folder = new TemporaryFolder();
        folder.Write(string.Concat(Enumerable.Repeat("d/", 100)) + "file.md", "a");

        var contents = ContentFolder.Read(folder.Path);

        Assert.Equal(["d/d/d/d:1:1 error unknown-file"], contents.Diagnostics.Select(Example.Line));
    }

    [Theory]
    [InlineData(".DS_Store")]
    [InlineData(".git/config")]
    [InlineData(".home.en.md.swp")]
    [InlineData("home.en.md~")]
    [InlineData("#home.en.md#")]
    [InlineData("home.en.md.swp")]
    [InlineData("home.en.md.tmp")]
    [InlineData("4913")]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    public void What_an_editor_leaves_behind_is_skipped_without_a_word(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, "leaving");

        var contents = ContentFolder.Read(folder.Path);

        Assert.Empty(contents.Files);
        Assert.Empty(contents.Diagnostics);
    }

    [Fact]
    public void A_file_of_300_MB_is_refused_without_being_read()
    {
        using var folder = new TemporaryFolder();
        using (var sparse = File.Create(folder.At("huge.md")))
        {
            sparse.SetLength(300L * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var contents = ContentFolder.Read(folder.Path);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(["huge.md:1:1 error file-too-large"], contents.Diagnostics.Select(Example.Line));
        Assert.InRange(allocated, 0, 1024 * 1024);
    }

    [Fact]
    public void Two_megabytes_are_read_and_a_byte_more_is_not()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("fits.png"), new byte[2 * 1024 * 1024]);
        File.WriteAllBytes(folder.At("large.png"), new byte[(2 * 1024 * 1024) + 1]);

        var contents = ContentFolder.Read(folder.Path);

        Assert.Equal(["fits.png"], contents.Files.Select(file => file.Path));
        Assert.Equal(["large.png:1:1 error file-too-large"], contents.Diagnostics.Select(Example.Line));
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void Of_20001_files_20000_are_read_and_one_error_is_said()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i <= 20_000; i++)
        {
            using var empty = File.Create(folder.At($"{i}.md"));
        }

        var contents = ContentFolder.Read(folder.Path);

        Assert.Equal([".:1:1 error too-many-files"], contents.Diagnostics.Select(Example.Line));
        Assert.Equal(20_000, contents.Files.Length);
    }
}
