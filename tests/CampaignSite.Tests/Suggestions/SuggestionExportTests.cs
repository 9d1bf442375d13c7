using System.Text.Json;
using CampaignSite.Suggestions;
using CsvHelper;

namespace CampaignSite.Tests.Suggestions;

public sealed class SuggestionExportTests
{
    private static readonly string[] Formulas =
    [
        "=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://evil.example\",\"x\")", "=IMPORTXML(\"https://evil.example\")", "=WEBSERVICE(\"x\")", "+1+1", "+44 20 7946 0000", "-1+1", "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)", "@A1", "\t=1+1", "\n=1+1", "\t+1", "\n-1", " =1+1", "  +1", "   -1", " @A1", "\u00A0=1", "\u3000=1", "\u2003=1", "＝1+1", "＋1", "－1", "＠A1", " ＝1", "\u3000＋1", "=\"a\"&\"b\"", "==1", "=-1", "-=1",
        "=1,2", "=1;2", "=\"\"\"", "='x'!A1", "=A1:B2", "+\"x\"", "@\"x\"", "\t＝1",
    ];

    [Fact]
    public async Task B51_no_cell_begins_as_a_formula_does_and_the_text_comes_back()
    {
        Assert.Equal(40, Formulas.Distinct().Count());

        var rows = await ReadAsync(Formulas.Select(text => One(text)));

        Assert.All(rows, row => Assert.Equal('\'', row[7][0]));
        Assert.Equal(Formulas, rows.Select(row => row[7][1..]));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a \"quoted\", text\nof two lines", "a \"quoted\", text\nof two lines")]
    [InlineData("'=1", "''=1")]
    [InlineData("a\u202Eb", "a\\u202Eb")]
    [InlineData("a\U000E0041b", "a\\U000E0041b")]
    [InlineData("\0=1", "\\u0000=1")]
    public void Other_texts_stand_as_they_are_with_hidden_signs_written_out(string text, string cell) =>
        Assert.Equal(cell, SuggestionExport.Cell(text));

    [Fact]
    public async Task The_file_is_what_a_spreadsheet_opens()
    {
        using var output = new StringWriter();
        await SuggestionExport.WriteCsvAsync(Stream([One("a")]), output);

        Assert.Equal(
            "\uFEFF\"id\",\"state\",\"notes\",\"received\",\"decided\",\"page\",\"link\",\"text\",\"office\",\"field\"\r\n\"k7m3qx\",\"held\",\"more than 3 links; page not found\",\"2026-11-22\",\"\",\"/x\",\"\",\"a\",\"\",\"\"\r\n",
            output.ToString());
    }

    [Fact]
    public async Task Json_keeps_every_sign()
    {
        string[] texts = ["=1+1", "a\u202Eb", "я \"q\" \\u202E\n", "👩‍👩‍👧‍👦"];
        using var output = new StringWriter();
        await SuggestionExport.WriteJsonAsync(Stream([.. texts.Select(One)]), output);

        using var read = JsonDocument.Parse(output.ToString());

        Assert.Equal(texts, read.RootElement.EnumerateArray().Select(one => one.GetProperty("text").GetString()));
        Assert.All(read.RootElement.EnumerateArray(), one => Assert.Equal(JsonValueKind.Null, one.GetProperty("link").ValueKind));
        Assert.DoesNotContain('\u202E', output.ToString());
    }

    [Fact]
    public async Task Nothing_is_an_empty_file_that_can_be_read()
    {
        using var output = new StringWriter();
        await SuggestionExport.WriteJsonAsync(Stream([]), output);

        Assert.Equal("[]\n", output.ToString());
        Assert.Empty(await ReadAsync([]));
    }

    private static async Task<List<string[]>> ReadAsync(IEnumerable<Suggestion> suggestions)
    {
        using var output = new StringWriter();
        await SuggestionExport.WriteCsvAsync(Stream([.. suggestions]), output);
        var rows = new List<string[]>();
        using var reader = CsvReader.Create(new StringReader(output.ToString().TrimStart('\uFEFF')));
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, 8).Select(reader.GetString)]);
        }

        return rows;
    }

    private static async IAsyncEnumerable<Suggestion> Stream(Suggestion[] suggestions)
    {
        foreach (var one in suggestions)
        {
            await Task.Yield();
            yield return one;
        }
    }

    private static Suggestion One(string text) => new()
    {
        Id = "k7m3qx",
        State = SuggestionState.Held,
        Notes = SuggestionNotes.ManyLinks | SuggestionNotes.PageNotFound,
        Received = new(2026, 11, 22),
        Page = "/x",
        Text = text,
    };
}
