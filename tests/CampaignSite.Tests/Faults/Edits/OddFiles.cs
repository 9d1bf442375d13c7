using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Faults.Edits;

/// <summary>What happens to a folder beside the writing of one file: links, pipes, permissions, very many files, saves in odd ways.</summary>
internal static class OddFiles
{
    private const string Page = "texts/page.en.md";
    private const string Home = "texts/home.en.md";
    private static readonly byte[] Words = "---\ntitle: A page\nsummary: One line.\n---\nWords.\n"u8.ToArray();

    public static IReadOnlyList<BadEdit> All { get; } =
    [
        .. new[] { ".DS_Store", "texts/.page.en.md.swp", "texts/home.en.md~", "texts/#home.en.md#", "texts/home.en.md.tmp", "4913" }
            .Select(name => BadEdit.Unnoticed("B68", name, folder => Written(folder, name, "leaving"u8.ToArray()))),
        .. new[] { "texts/page.en.md.", "texts/page.en.md " }.Select(name => BadEdit.Refused("B68", $"“{name}”", name, Words, name)),

        BadEdit.Done("B68", "twins but for capitals", folder => BadEdit.Write(folder, "countries/gb.MD", Words), BadEdits.Error("countries/gb.md", DiagnosticCode.CaseTwins)),

        BadEdit.Done("B69", "a link to a file outside", folder => File.CreateSymbolicLink(At(folder, Page), "/etc/passwd"), BadEdits.Error(Page, DiagnosticCode.LinkedFile)),
        BadEdit.Done("B69", "a link to a file inside", folder => File.CreateSymbolicLink(At(folder, Page), At(folder, Home)), BadEdits.Error(Page, DiagnosticCode.LinkedFile)),
        BadEdit.Done("B69", "a link to itself", folder => File.CreateSymbolicLink(At(folder, Page), At(folder, Page)), BadEdits.Error(Page, DiagnosticCode.LinkedFile)),
        BadEdit.Done("B69", "a link to nothing", folder => File.CreateSymbolicLink(At(folder, Page), At(folder, "nothing")), BadEdits.Error(Page, DiagnosticCode.LinkedFile)),
        BadEdit.Done("B69", "a folder that leads back up", folder => Directory.CreateSymbolicLink(At(folder, "texts/loop"), folder), BadEdits.Error("texts/loop", DiagnosticCode.LinkedFile)),
        BadEdit.Done("B69", "a folder with the name of a file", folder => BadEdit.Write(folder, Page + "/inner.en.md", Words), Page + "/inner.en.md"),
        BadEdit.Done("B69", "a pipe", folder => Run("mkfifo", At(folder, Page)), BadEdits.Error(Page, DiagnosticCode.EmptyFile)),
        BadEdit.Done("B69", "a socket", Listen, BadEdits.Error(Page, DiagnosticCode.EmptyFile)),
        .. TestMachine.IgnoresPermissions ? Array.Empty<BadEdit>() :
        [
            BadEdit.Done("B69", "no permission", folder => Forbid(folder, Page), BadEdits.Error(Page, DiagnosticCode.FileUnreadable)),
        ],

        BadEdit.Done("B70", "half a page", folder => BadEdit.Write(folder, Page, Words[..20]), BadEdits.Error(Page, DiagnosticCode.UnclosedFrontMatter)),
        new("B70", "a file that grows for a while", EditOutcome.Accepted, [], GrowAsync) { Shown = "<p>Words.</p>" },
        BadEdit.Unnoticed("B70", "a file that comes and goes", ComeAndGoAsync),

        BadEdit.Done("B81", "20,001 files", folder => Fill(folder, 20_001), BadEdits.Error(".", DiagnosticCode.TooManyFiles)),
        BadEdit.Done("B81", "a file of 300 MB", folder => Grow(At(folder, Page), 300L << 20), BadEdits.Error(Page, DiagnosticCode.FileTooLarge)),
        BadEdit.Done("B81", "folders a hundred deep", folder => BadEdit.Write(folder, string.Concat(Enumerable.Repeat("d/", 100)) + "page.en.md", Words), BadEdits.Error("d/d/d/d", DiagnosticCode.UnknownFile)),

        BadEdit.Unnoticed("B82", "a file of 1970", folder => Dated(folder, DateTime.UnixEpoch)),
        BadEdit.Unnoticed("B82", "a file of 2099", folder => Dated(folder, new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc))),

        BadEdit.Unnoticed("B84", "a hundred saves a second of what was there", SaveAgainAsync),
        new("B84", "a hundred saves a second of something new", EditOutcome.Accepted, [], SaveAnewAsync) { Shown = "<p>Save 100.</p>" },
        new("B84", "an atomic rename", EditOutcome.Accepted, [], RenameAsync) { Shown = "<p>Words.</p>" },
        BadEdit.Unnoticed("B84", "touch", folder => Dated(folder, TimeProvider.System.GetUtcNow().UtcDateTime)),
    ];

    /// <summary>So many empty files in a folder of no kind of content.</summary>
    public static void Fill(string folder, int files)
    {
        Directory.CreateDirectory(At(folder, "many"));
        for (var number = 0; number < files; number++)
        {
            File.Create(At(folder, $"many/{number}.md")).Dispose();
        }
    }

    private static string At(string folder, string path) => Path.Combine(folder, path);

    private static Task Written(string folder, string path, byte[] bytes)
    {
        BadEdit.Write(folder, path, bytes);
        return Task.CompletedTask;
    }

    private static Task Dated(string folder, DateTime time)
    {
        File.SetLastWriteTimeUtc(At(folder, Home), time);
        return Task.CompletedTask;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    // Closed again at once: the name stays, as after the end of a program.
    private static void Listen(string folder)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        var path = At(folder, "socket");
        socket.Bind(new UnixDomainSocketEndPoint(path));
        File.Move(path, At(folder, Page));
    }

    private static void Forbid(string folder, string path)
    {
        BadEdit.Write(folder, path, Words);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(At(folder, path), UnixFileMode.None);
        }
    }

    private static void Grow(string path, long length)
    {
        using var sparse = File.Create(path);
        sparse.SetLength(length);
    }

    private static async Task GrowAsync(string folder)
    {
        await using var file = File.Create(At(folder, Page));
        foreach (var piece in Words.Chunk(4))
        {
            await file.WriteAsync(piece);
            await file.FlushAsync();
            await Task.Delay(20);
        }
    }

    private static async Task ComeAndGoAsync(string folder)
    {
        for (var turn = 0; turn < 50; turn++)
        {
            BadEdit.Write(folder, Page, Words);
            await Task.Delay(turn % 7);
            File.Delete(At(folder, Page));
            await Task.Delay(turn % 5);
        }
    }

    private static async Task SaveAgainAsync(string folder)
    {
        var bytes = await File.ReadAllBytesAsync(At(folder, Home));
        for (var save = 0; save < 100; save++)
        {
            BadEdit.Write(folder, Home, bytes);
            await Task.Delay(10);
        }
    }

    private static async Task SaveAnewAsync(string folder)
    {
        for (var save = 1; save <= 100; save++)
        {
            BadEdit.Write(folder, Page, Encoding.UTF8.GetBytes($"---\ntitle: A page\nsummary: One line.\n---\nSave {save}.\n"));
            await Task.Delay(10);
        }
    }

    private static Task RenameAsync(string folder)
    {
        BadEdit.Write(folder, Page + ".tmp", Words);
        File.Move(At(folder, Page + ".tmp"), At(folder, Page), overwrite: true);
        return Task.CompletedTask;
    }
}
