using CampaignSite.Content.Translation.Po;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content.Translation;

[Trait("Category", "Slow")]
public sealed class PoFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("content", "ru")]
    [InlineData("tests/CampaignSite.Tests/Campaigns/Saltmarsh", "ar")]
    public async Task Out_and_in_again_leaves_every_file_as_it_is(string campaign, string language)
    {
        var content = Copy(campaign);
        var before = PoTools.Bytes(content);
        var po = await ExportAsync(content, language);

        var import = await ImportAsync(content, language, po);

        Assert.Equal(0, import.ExitCode);
        Assert.StartsWith("0 taken in, ", import.Output, StringComparison.Ordinal);
        Assert.Equal(before, PoTools.Bytes(content));
    }

    [Fact]
    public async Task Every_translation_can_be_changed_and_comes_out_as_it_went_in()
    {
        var content = Copy("content");
        var po = await ExportAsync(content, "ru");
        var changed = string.Join('\n', File.ReadLines(po).Select(line => line.StartsWith("msgstr", StringComparison.Ordinal) ? line.Replace('о', 'ö').Replace('е', 'ë') : line)) + "\n";
        await File.WriteAllTextAsync(po, changed, TestContext.Current.CancellationToken);

        var import = await ImportAsync(content, "ru", po);
        var again = await File.ReadAllTextAsync(await ExportAsync(content, "ru"), TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.Equal(Messages(changed), Messages(again));
    }

    [Fact]
    public async Task A_language_without_files_gets_them_all()
    {
        var content = Copy("content");
        var full = PoReader.Read(await File.ReadAllTextAsync(await ExportAsync(content, "ru"), TestContext.Current.CancellationToken));
        foreach (var file in Directory.GetFiles(content, "*.ru.md", SearchOption.AllDirectories).Append(Path.Combine(content, "interface/ru.yml")))
        {
            File.Delete(file);
        }

        var po = _folder.At("all.po");
        await File.WriteAllTextAsync(po, PoWriter.Write(full[0].Strings[0].TrimEnd('\n').Split('\n'), full.Skip(1)), TestContext.Current.CancellationToken);
        var import = await ImportAsync(content, "ru", po);
        var check = await CommandRun.OfAsync("check", content);
        var again = PoReader.Read(await File.ReadAllTextAsync(await ExportAsync(content, "ru"), TestContext.Current.CancellationToken));

        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.DoesNotContain(": error ", check.Output, StringComparison.Ordinal);
        Assert.Equal(full.Skip(1).Select(Words), again.Skip(1).Select(Words));
    }

    [Fact]
    public async Task What_is_unsound_is_named_by_its_line_and_not_taken_in()
    {
        SmallCampaign.WriteTo(_folder);
        _folder.Write("content/sources.yml", "- {id: gazette, title: Gate, publisher: The Gazette, url: \"https://gazette.example/\", date: 2025-03-03}\n");
        _folder.Write("content/texts/about.en.md", "---\ntitle: About\nsummary: Of us.\n---\nFirst.\n\n- See [the page](/privacy) of {n}.\n- Last.\n");
        _folder.Write("content/texts/about.ru.md", "---\ntitle: О нас\nsummary: О нас самих.\n---\nНачало.\n\n- Смотри [страницу](/privacy) о {n}.\n- Конец.\n");
        await CommandRun.OfAsync("translated", "texts", "--content", _folder.At("content"));
        var po = await ExportAsync(_folder.At("content"), "ru");
        var before = PoTools.Bytes(_folder.At("content"));
        var text = await File.ReadAllTextAsync(po, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(po, text
            .Replace("msgstr \"Начало.\"", "msgstr \"1. Начало.\"", StringComparison.Ordinal)
            .Replace("[страницу](/privacy)", "[страницу](/about)", StringComparison.Ordinal)
            .Replace("msgstr \"О нас самих.\"", "msgstr \"\"", StringComparison.Ordinal)
            .Replace("msgctxt \"texts/about title\"", "#, fuzzy\nmsgctxt \"texts/about title\"", StringComparison.Ordinal)
            .Replace("msgstr \"О нас\"", "msgstr \"Про нас\"", StringComparison.Ordinal)
            .Replace("msgid \"Last.\"", "msgid \"The last.\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var import = await ImportAsync(_folder.At("content"), "ru", po);

        Assert.Equal(1, import.ExitCode);
        Assert.StartsWith("0 taken in", import.Output, StringComparison.Ordinal);
        foreach (var why in new[] { "another kind of block", "its links are “/about”", "what the campaign says stays", "marked as fuzzy", "no text of the campaign as it is now" })
        {
            Assert.Contains(import.Error.Split('\n'), line => line.Contains(why, StringComparison.Ordinal) && int.Parse(line[(po.Length + 1)..].Split(':')[0], System.Globalization.CultureInfo.InvariantCulture) > 0);
        }

        Assert.Equal(before, PoTools.Bytes(_folder.At("content")));
    }

    [Fact]
    public async Task Who_confirms_every_text_of_a_stale_file_makes_it_up_to_date()
    {
        SmallCampaign.WriteTo(_folder);
        _folder.Write("content/texts/about.en.md", "---\ntitle: About\nsummary: Of us.\n---\nFirst.\n\n## Gate\n\nShut.\n");
        _folder.Write("content/texts/about.ru.md", "\uFEFF---\r\ntitle: О нас\r\nsummary: О нас самих.\r\n---\r\nНачало.\r\n\r\n## Шлюз\r\n\r\nЗакрыт.\r\n");
        await CommandRun.OfAsync("translated", "texts", "--content", _folder.At("content"));
        _folder.Write("content/texts/about.en.md", "---\ntitle: About\nsummary: Of us.\n---\nFirst.\n\n## Gate\n\nOpen.\n");
        var po = await ExportAsync(_folder.At("content"), "ru");
        var text = await File.ReadAllTextAsync(po, TestContext.Current.CancellationToken);

        var fuzzy = await ImportAsync(_folder.At("content"), "ru", po);
        await File.WriteAllTextAsync(po, text.Replace("#, fuzzy\n", "", StringComparison.Ordinal).Replace("Закрыт.", "Открыт.", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var sure = await ImportAsync(_folder.At("content"), "ru", po);
        var report = await CommandRun.OfAsync("translations", "--language", "ru", "--content", _folder.At("content"));
        var file = File.ReadAllText(_folder.At("content/texts/about.ru.md"));

        Assert.Equal(2, text.Split("#, fuzzy\n").Length - 1);
        Assert.StartsWith("0 taken in", fuzzy.Output, StringComparison.Ordinal);
        Assert.Contains("1 taken in", sure.Output, StringComparison.Ordinal);
        Assert.Contains(", 0 changed since", report.Output, StringComparison.Ordinal);
        Assert.EndsWith("\r\n---\r\nНачало.\r\n\r\n## Шлюз\r\n\r\nОткрыт.\r\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "in no header")]
    [InlineData("msgid \"\"\nmsgstr \"Language: de\\n\"\n", "is of “de”, not of “ru”")]
    [InlineData("msgid \"a\nmsgstr \"\"\n", "line 1: a text in quotation marks")]
    [InlineData("msgid \"a\"b\"\nmsgstr \"\"\n", "line 1: a quotation mark within")]
    [InlineData("msgid \"a\\q\"\nmsgstr \"\"\n", "line 1: a backslash")]
    [InlineData("Hello\n", "line 1: “Hello” is no key")]
    [InlineData("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"\"\n", "line 1: this message has no msgstr")]
    [InlineData("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", "line 3: “msgstr” is written twice")]
    public async Task A_file_that_is_none_is_refused_with_its_line(string text, string expected)
    {
        SmallCampaign.WriteTo(_folder);
        _folder.Write("x.po", text);

        var import = await ImportAsync(_folder.At("content"), "ru", _folder.At("x.po"));

        Assert.Equal(1, import.ExitCode);
        Assert.Contains(expected, import.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "is the base language")]
    [InlineData("de", "is none of the campaign's languages")]
    public async Task Only_a_language_of_the_campaign_has_a_file(string language, string expected)
    {
        SmallCampaign.WriteTo(_folder);

        var run = await CommandRun.OfAsync("translations", "export", language, _folder.At("x.po"), "--content", _folder.At("content"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("x.po")));
    }

    private string Copy(string campaign) => PoTools.Copy(Repository.PathOf(campaign), _folder.At("content"));

    private async Task<string> ExportAsync(string content, string language)
    {
        var run = await CommandRun.OfAsync("translations", "export", language, _folder.At("out.po"), "--content", content);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return _folder.At("out.po");
    }

    private static Task<CommandRun> ImportAsync(string content, string language, string po) => CommandRun.OfAsync("translations", "import", language, po, "--content", content);

    // Without places, which move with the lines of a text.
    private static IEnumerable<string> Messages(string po) => po.Split('\n').Where(line => line.Length > 0 && line[0] != '#' && !line.StartsWith("\"PO-Revision-Date", StringComparison.Ordinal));

    private static string Words(PoEntry entry) => $"{entry.Context}|{entry.Id}|{string.Join('|', entry.Strings)}";
}
