using System.Text;
using CampaignSite.Content.Diagnostics;

namespace CampaignSite.Tests.Faults.Edits;

/// <summary>Edits of one file that no text file of Content/BadFiles can hold, or that are odd and right.</summary>
internal static class OddBytes
{
    private const string Path = "texts/page.en.md";
    private const string Front = "---\ntitle: A page\nsummary: One line.\n---\n";
    private const string Page = Front + "Words.\n";

    public static IReadOnlyList<BadEdit> All { get; } =
    [
        BadEdit.Refused("B61", "blanks only", Path, Utf8(" \n\n"), BadEdits.Error(Path, DiagnosticCode.NoFrontMatter)),
        BadEdit.Refused("B63", "10 MB", Path, Utf8("---\ntitle: [" + new string('x', 10_000_000)), BadEdits.Error(Path, DiagnosticCode.FileTooLarge)),
        BadEdit.Accepted("B67", "a byte order mark", Path, [.. Encoding.UTF8.Preamble, .. Utf8(Page)], "<p>Words.</p>"),
        BadEdit.Accepted("B67", "CRLF", Path, Utf8(Page.Replace("\n", "\r\n", StringComparison.Ordinal)), "<p>Words.</p>"),
        BadEdit.Accepted("B67", "CR", Path, Utf8(Page.Replace('\n', '\r')), "<p>Words.</p>"),
        BadEdit.Accepted("B67", "mixed line ends", Path, Utf8("---\r\ntitle: A page\rsummary: One line.\n---\r\nWords.\r"), "<p>Words.</p>"),
        BadEdit.Refused("B67", "UTF-16", Path, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Page)], BadEdits.Error(Path, DiagnosticCode.NotUtf8)),
        BadEdit.Refused("B67", "UTF-16 without a mark", Path, Encoding.Unicode.GetBytes(Page), BadEdits.Error(Path, DiagnosticCode.ForbiddenCharacter, 1, 2)),
        BadEdit.Refused("B67", "Windows-1251", Path, [.. Utf8(Front), 0xC2, 0xEE, 0xF0, 0xEE, 0xF2, 0xE0], BadEdits.Error(Path, DiagnosticCode.NotUtf8, 5)),
        BadEdit.Refused("B67", "a lone surrogate", Path, [.. Utf8(Front), 0xED, 0xA0, 0x80], BadEdits.Error(Path, DiagnosticCode.NotUtf8, 5)),
        BadEdit.Refused("B73", "a photograph with EXIF", "media/photo.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 16, .. "Exif\0\0"u8], BadEdits.Error("media/photo.jpg", DiagnosticCode.BadPicture)),
        BadEdit.Refused("B73", "a picture of 3 MB", "media/large.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[3_000_000]], BadEdits.Error("media/large.png", DiagnosticCode.FileTooLarge)),
        BadEdit.Refused("B75", "a message of 2 KB", Path, Utf8($"{Front}[x](mailto:a@b.example?body={new string('x', 2_000)})\n"), BadEdits.Error(Path, DiagnosticCode.ForbiddenLink, 5)),
        BadEdit.Refused("B76", "a million backticks", Path, Utf8(Front + new string('`', 1_000_000)), BadEdits.Error(Path, DiagnosticCode.FileTooLarge)),
        BadEdit.Refused("B76", "as many backticks as fit", Path, Utf8(Front + new string('`', 200_000)), BadEdits.Error(Path, DiagnosticCode.LostMarkup, 5)),
        BadEdit.Accepted("B76", "a table of 40,000 columns", Path, Utf8($"{Front}{Row("a")}{Row("-")}{Row("b")}")),
        BadEdit.Accepted("B77", "marks of templates", Path, Utf8(Front + "Of @Model.Title and $env:PATH.\n"), "$env:PATH"),
        BadEdit.Accepted("B85", "odd blanks and amounts", Path, Utf8(Front + "1\u00A0000,50 € and 1,000.50 and soft\u00ADhyphen.\n"), "1\u00A0000,50"),
    ];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Row(string cell) => $"|{string.Concat(Enumerable.Repeat(cell + "|", 40_000))}\n";
}
