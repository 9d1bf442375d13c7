using System.Text;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Files;

public sealed class FileBytesTests
{
    private const string Path = "texts/page.en.md";
    private const string Page = "---\ntitle: A page\nsummary: One line.\n---\nWords.\n";

    [Fact]
    public void A_mark_at_the_beginning_is_cut_off()
    {
        var result = Example.Load(new ContentFile(Path, (byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Page)]));

        Assert.Equal([], Example.Errors(result));
        Assert.Equal("<p>Words.</p>\n", result.Campaign!.Text("page")!.Translations.In(result.Campaign.BaseLanguage).Body.Markup);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_other_systems_are_read_as_line_feeds(string end)
    {
        var result = Example.Load(ContentFile.FromText(Path, (Page + "\nMore.\n").Replace("\n", end, StringComparison.Ordinal)));

        Assert.Equal([], Example.Errors(result));
        Assert.Equal("<p>Words.</p>\n<p>More.</p>\n", result.Campaign!.Text("page")!.Translations.In(result.Campaign.BaseLanguage).Body.Markup);
    }

    [Fact]
    public void Mixed_line_ends_leave_the_numbers_of_lines_right()
    {
        var result = Example.Load(ContentFile.FromText(Path, "---\r\ntitle: A page\rsummary: One line.\n---\r\nWords.\r\r[x](/nothing)\n"));

        Assert.Equal([$"{Path}:7:1 error broken-link"], Example.Errors(result));
    }

    [Fact]
    public void UTF_16_is_refused_by_name()
    {
        var result = Example.Load(new ContentFile(Path, (byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Page)]));

        var diagnostic = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal($"{Path}:1:1: error not-utf8: this is not UTF-8, perhaps UTF-16; save the file as UTF-8", diagnostic.ToString());
    }

    [Fact]
    public void UTF_16_without_a_mark_is_refused_for_its_NULs_one_a_line()
    {
        var result = Example.Load(new ContentFile(Path, Encoding.Unicode.GetBytes("one\ntwo")));

        Assert.Equal([$"{Path}:1:2 error forbidden-character", $"{Path}:2:1 error forbidden-character"], Example.Errors(result));
    }

    [Fact]
    public void Windows_1251_is_refused_by_name_at_its_line()
    {
        // “Ворота” in Windows-1251.
        byte[] cyrillic = [0xC2, 0xEE, 0xF0, 0xEE, 0xF2, 0xE0];

        var result = Example.Load(new ContentFile(Path, (byte[])[.. "a\nb\n"u8, .. cyrillic, .. cyrillic]));

        var diagnostic = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal($"{Path}:3:1: error not-utf8: this is not UTF-8, perhaps Windows-1251; save the file as UTF-8", diagnostic.ToString());
    }

    [Fact]
    public void A_single_accent_of_Latin_1_is_refused_at_its_line()
    {
        var result = Example.Load(new ContentFile(Path, (byte[])[.. Encoding.UTF8.GetBytes(Page), .. "caf"u8, 0xE9, .. " au lait"u8]));

        var diagnostic = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal($"{Path}:6:1: error not-utf8: this is not UTF-8, perhaps Windows-1252 or Latin-1; save the file as UTF-8", diagnostic.ToString());
    }

    [Fact]
    public void A_lone_surrogate_written_as_bytes_is_no_UTF_8()
    {
        var result = Example.Load(new ContentFile(Path, (byte[])[.. Encoding.UTF8.GetBytes(Page), 0xED, 0xA0, 0x80]));

        Assert.Equal([$"{Path}:6:1 error not-utf8"], Example.Errors(result));
    }

    [Fact]
    public void Every_bidirectional_control_is_refused_and_the_plain_marks_are_not()
    {
        foreach (var control in "\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200B\u2060\uFEFF\uFFFE\u2028\u2029")
        {
            Assert.Equal([$"{Path}:5:2 error forbidden-character"], Example.Errors(Example.WithBody($"a{control}b")));
        }

        // The joiners spell Persian words and emoji; the marks keep punctuation on its side.
        Assert.Equal("<p>a\u200Cb\u200Dc\u200Ed\u200F</p>\n", Example.Markup("a\u200Cb\u200Dc\u200Ed\u200F"));
    }

    [Theory]
    [InlineData("សេរីភាព\u200Bនិង\u200Bសិទ្ធិ។")]
    [InlineData("ថ្ងៃ\u200B5\u200Bមីនា")]
    [InlineData("អង្គការ\u200BNGO\u200Bនេះ")]
    [InlineData("สิทธิ\u200Bมนุษยชน")]
    [InlineData("ສິດທິ\u200Bມະນຸດ")]
    [InlineData("လူ့\u200Bအခွင့်အရေး")]
    public void A_zero_width_space_says_where_a_line_may_break_in_scripts_without_blanks(string words)
    {
        var file = ContentFile.FromText(Path, $"---\ntitle: {words}\nsummary: {words}\n---\n{words}\n");

        var result = Example.Load(file);

        Assert.Equal([], Example.Errors(result));
        var content = result.Campaign!.Text("page")!.Translations.In(result.Campaign.BaseLanguage);
        Assert.Equal((words, words, $"<p>{words}</p>\n"), (content.Title, content.Summary, content.Body.Markup));
    }

    [Theory]
    [InlineData("bank\u200B.example")]
    [InlineData("Ворота\u200Bоткрыты")]
    [InlineData("\u200B")]
    [InlineData("开\u200B门")]
    [InlineData("សិទ្ធិ bank\u200B.example")]
    public void A_zero_width_space_anywhere_else_is_refused(string words) =>
        Assert.Contains($"{Path}:5:{words.IndexOf('\u200B', StringComparison.Ordinal) + 1} error forbidden-character", Example.Errors(Example.WithBody(words)));

    [Fact]
    public void Invisible_tag_characters_are_refused()
    {
        var result = Example.WithBody("a" + char.ConvertFromUtf32(0xE0041));

        Assert.Equal([$"{Path}:5:2 error forbidden-character"], Example.Errors(result));
    }

    [Fact]
    public void The_letter_palochka_and_prose_spaces_stay_as_they_are()
    {
        Assert.Equal("<p>Ӏ ӏ 10\u00A0000 soft\u00ADhyphen</p>\n", Example.Markup("Ӏ ӏ 10\u00A0000 soft\u00ADhyphen"));
    }
}
