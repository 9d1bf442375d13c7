using System.IO.Compression;
using System.Text;
using CampaignSite.StaticExport;
using CampaignSite.Testing;
using CampaignSite.Tests.StaticExport.Support;

namespace CampaignSite.Tests.StaticExport;

/// <summary>Archives are read where they lie, and one with anything odd in it is refused whole.</summary>
[Trait("Category", "Slow")]
public sealed class ZipTests(SaltmarshMirror mirror) : IClassFixture<SaltmarshMirror>
{
    private static readonly byte[] Text = "text"u8.ToArray();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mirror_in_an_archive_is_good_with_and_without_the_folder_around_it(bool withFolder)
    {
        using var folder = new TemporaryFolder();
        ZipFile.CreateFromDirectory(mirror.Path, folder.At("mirror.zip"), CompressionLevel.Fastest, withFolder);

        var run = await CommandRun.OfAsync("verify", folder.At("mirror.zip"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["mirror.zip"], Directory.EnumerateFileSystemEntries(folder.Path).Select(path => Path.GetFileName(path)!));
    }

    [Trait("Category", "Process")]
    [Fact(Skip = "zip is not on this machine", SkipUnless = nameof(TestMachine.HasZip), SkipType = typeof(TestMachine))]
    public async Task A_mirror_that_another_program_packed_is_good()
    {
        using var folder = new TemporaryFolder();
        using var zip = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("zip", ["-q", "-r", folder.At("mirror.zip"), "."]) { UseShellExecute = false, WorkingDirectory = mirror.Path })!;
        await zip.WaitForExitAsync();

        Assert.Equal(0, (await CommandRun.OfAsync("verify", folder.At("mirror.zip"))).ExitCode);
    }

    [Fact]
    public async Task B103_a_changed_file_in_an_archive_is_named()
    {
        using var folder = new TemporaryFolder();
        Listed(("a", "one"), ("b", "two")).Add("c", "three").WriteTo(folder.At("copy.zip"));

        var run = await CommandRun.OfAsync("verify", folder.At("copy.zip"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("extra: c\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../slip")]
    [InlineData("a/../../slip")]
    [InlineData("/absolute")]
    [InlineData("C:\\absolute")]
    [InlineData("C:/absolute")]
    [InlineData("a\\..\\slip")]
    [InlineData("./a")]
    [InlineData("a//b")]
    [InlineData("")]
    public Task B104_a_name_that_leads_out_is_refused(string name) =>
        RefusedAsync(Listed(("a", "one")).Add(name, "slip"), $"“{name}” leads out of the folder");

    [Fact]
    public Task B104_a_link_is_refused() =>
        RefusedAsync(Listed(("a", "one")).Add("link"u8.ToArray(), "/etc/passwd"u8.ToArray(), mode: 0xA1FF), "“link” is a link");

    [Fact]
    public Task B104_what_says_it_would_be_ten_gigabytes_is_refused() =>
        RefusedAsync(Listed(("a", "one")).Add("bomb"u8.ToArray(), Text, size: uint.MaxValue), "“bomb” would be 4,294,967,295 bytes");

    [Fact]
    public Task B104_many_files_that_would_be_too_large_together_are_refused()
    {
        var zip = Listed(("a", "one"));
        foreach (var index in Enumerable.Range(0, 11))
        {
            zip.Add(Encoding.ASCII.GetBytes($"part{index}"), Text, size: 900_000_000);
        }

        return RefusedAsync(zip, "bytes together");
    }

    [Fact]
    public Task B104_what_would_grow_a_thousand_times_is_refused() =>
        RefusedAsync(Listed(("a", "one")).Add("zeros"u8.ToArray(), new byte[20_000_000]), "“zeros” would grow");

    [Fact]
    public Task B104_what_is_larger_than_it_says_is_refused() =>
        RefusedAsync(Listed(("a", "one")).Add("liar"u8.ToArray(), new byte[100_000], size: 4, crc: System.IO.Hashing.Crc32.HashToUInt32(new byte[4])), "“liar” in the archive is larger than the archive says");

    [Fact]
    public Task B104_one_piece_of_bytes_under_many_names_is_refused() =>
        RefusedAsync(Listed(("a", "one")).Add("x", "same").Add("y"u8.ToArray(), "same"u8.ToArray(), offset: 0), "“y” is not where the list says");

    [Fact]
    public async Task B104_a_million_files_are_refused_before_they_are_listed()
    {
        using var folder = new TemporaryFolder();
        using (var stream = File.Create(folder.At("many.zip")))
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
            for (var index = 0; index < 1_000_000; index++)
            {
                zip.CreateEntry($"{index:x}", CompressionLevel.NoCompression);
            }
        }

        Assert.Contains("more than 65,534 files", await RefusedAsync(folder.At("many.zip")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public Task B104_a_number_of_files_that_is_not_true_is_refused(int claimed)
    {
        var zip = Listed(("a", "one"));
        zip.ClaimedCount = claimed;
        return RefusedAsync(zip, "archive is refused");
    }

    [Fact]
    public Task B104_an_encrypted_file_is_refused() =>
        RefusedAsync(Listed(("a", "one")).Add("secret"u8.ToArray(), Text, flags: 0x801), "“secret” is encrypted");

    [Fact]
    public Task B104_an_unusual_packing_is_refused() =>
        RefusedAsync(Listed(("a", "one")).Add("odd"u8.ToArray(), Text, method: 14), "“odd” is packed in an unusual way");

    [Fact]
    public Task B104_a_wrong_check_sum_is_refused() =>
        RefusedAsync(Listed(("a", "one")).Add("broken"u8.ToArray(), Text, crc: 1), "“broken” in the archive has a wrong check sum");

    [Theory]
    [InlineData("twice", "twice")]
    [InlineData("Case", "case")]
    public Task B104_two_files_of_one_name_are_refused(string one, string other) =>
        RefusedAsync(Listed(("a", "one")).Add(one, "1").Add(other, "2"), $"“{other}” is there twice");

    [Fact]
    public Task B104_a_file_that_calls_itself_otherwise_inside_is_refused() =>
        RefusedAsync(Listed(("a", "one")).Add("good"u8.ToArray(), Text, localName: "evil"u8.ToArray()), "has another name there");

    [Fact]
    public Task B104_a_name_that_is_no_text_is_refused() =>
        RefusedAsync(Listed(("a", "one")).Add([0xFF, 0xFE], Text), "a name that is no text");

    [Fact]
    public async Task B104_something_behind_the_end_is_refused()
    {
        using var folder = new TemporaryFolder();
        Listed(("a", "one")).WriteTo(folder.At("copy.zip"), withComment: true);

        Assert.Contains("after its end", await RefusedAsync(folder.At("copy.zip")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task B104_all_that_is_odd_is_named_at_once()
    {
        using var folder = new TemporaryFolder();
        Listed(("a", "one")).Add("../slip", "1").Add("secret"u8.ToArray(), Text, flags: 0x801).WriteTo(folder.At("copy.zip"));

        var said = await RefusedAsync(folder.At("copy.zip"));

        Assert.Contains("slip", said, StringComparison.Ordinal);
        Assert.Contains("secret", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B105_an_archive_that_was_cut_is_refused_wherever_it_was_cut()
    {
        using var folder = new TemporaryFolder();
        Listed(("a", "one"), ("b", "two")).WriteTo(folder.At("whole.zip"));
        var whole = await File.ReadAllBytesAsync(folder.At("whole.zip"));
        Assert.Equal(0, (await CommandRun.OfAsync("verify", folder.At("whole.zip"))).ExitCode);

        for (var length = 0; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(folder.At("cut.zip"), whole[..length]);
            Assert.StartsWith("error: ", await RefusedAsync(folder.At("cut.zip")), StringComparison.Ordinal);
        }
    }

    /// <summary>An archive of files with a list of sums that fits them.</summary>
    private static RawZip Listed(params (string Name, string Text)[] files)
    {
        var zip = new RawZip();
        foreach (var (name, text) in files)
        {
            zip.Add(name, text);
        }

        return zip.Add(Encoding.ASCII.GetBytes(ChecksumList.FileName), ChecksumList.Write(files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))));
    }

    private static async Task RefusedAsync(RawZip zip, string why)
    {
        using var folder = new TemporaryFolder();
        zip.WriteTo(folder.At("copy.zip"));

        Assert.Contains(why, await RefusedAsync(folder.At("copy.zip")), StringComparison.Ordinal);
        Assert.Equal(["copy.zip"], Directory.EnumerateFileSystemEntries(folder.Path).Select(path => Path.GetFileName(path)!));
    }

    private static async Task<string> RefusedAsync(string path)
    {
        var run = await CommandRun.OfAsync("verify", path);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        return run.Error;
    }
}
