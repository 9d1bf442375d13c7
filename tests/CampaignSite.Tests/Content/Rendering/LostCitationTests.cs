using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Rendering;

/// <summary>Citations as editors' tools write them: each is understood, or reported with its place and its correction.</summary>
public sealed class LostCitationTests
{
    private const string Sources = """
        - {id: a-2017-x, title: A, publisher: A, date: 2017, url: "https://a.example/x"}
        - {id: b-2018-y, title: B, publisher: B, date: 2018, url: "https://b.example/y"}
        """;

    [Theory]
    [InlineData("The gate [@a-2017-x].")]
    [InlineData("Two [@a-2017-x; @b-2018-y].")]
    [InlineData("Two [@a-2017-x;@b-2018-y].")]
    [InlineData("Two [@a-2017-x; b-2018-y].")]
    [InlineData("Two [@a-2017-x][@b-2018-y].")]
    [InlineData("Wrapped by prettier at twenty letters\n[@a-2017-x;\n@b-2018-y].")]
    [InlineData("> Wrapped in a quotation [@a-2017-x;\n> @b-2018-y].")]
    [InlineData("- item [@a-2017-x]\n- other")]
    [InlineData("| a | b |\n| --- | --- |\n| cell [@a-2017-x] | two |")]
    [InlineData("## A heading [@a-2017-x]\n\nWords.")]
    [InlineData("At the end of a line [@a-2017-x]")]
    [InlineData("[@a-2017-x] begins the line.")]
    [InlineData("*Words* [@a-2017-x], **[@a-2017-x]**")]
    public void What_tools_write_is_understood(string body)
    {
        var result = Load(body);

        Assert.Equal([], Problems(result));
        Assert.NotEmpty(result.Campaign!.Text("page")!.Translations.In(result.Campaign.BaseLanguage).Sources);
    }

    // remark 11, prosemirror-markdown 1.13, tiptap 3.35, turndown 7.2, node-html-markdown 2.0, toast-ui 3.2 and pandoc 2.17 wrote the first eleven.
    [Theory]
    [InlineData(@"The gate \[@a-2017-x].", 5, 10, "[@a-2017-x]")]
    [InlineData(@"The gate \[@a-2017-x\].", 5, 10, "[@a-2017-x]")]
    [InlineData(@"Two \[@a-2017-x; @b-2018-y].", 5, 5, "[@a-2017-x; @b-2018-y]")]
    [InlineData(@"Two \[@a-2017-x; @b-2018-y\].", 5, 5, "[@a-2017-x; @b-2018-y]")]
    [InlineData(@"Two \[@a-2017-x; \@b-2018-y\].", 5, 5, "[@a-2017-x; @b-2018-y]")]
    [InlineData("## A heading \\[@a-2017-x\\]\n\nWords.", 5, 14, "[@a-2017-x]")]
    [InlineData("A heading \\[@a-2017-x\\]\n-----------------------", 5, 11, "[@a-2017-x]")]
    [InlineData("* item \\[@a-2017-x]\n* other", 5, 8, "[@a-2017-x]")]
    [InlineData("| a                 | b   |\n| ----------------- | --- |\n| cell \\[@a-2017-x] | two |", 7, 8, "[@a-2017-x]")]
    [InlineData(@"See [words \[@a-2017-x\] more](/briefing).", 5, 12, "[@a-2017-x]")]
    [InlineData(@"\[@a\-2017\-x\]: reported", 5, 1, "[@a-2017-x]")]
    [InlineData("\\[@a-2017-x;\n@b-2018-y].", 5, 1, "[@a-2017-x; @b-2018-y]")]
    [InlineData("Words\n\\[@a-2017-x\\].", 6, 1, "[@a-2017-x]")]
    [InlineData(@"[@a-2017-x\]", 5, 1, "[@a-2017-x]")]
    [InlineData(@"[@a\-2017\-x]", 5, 1, "[@a-2017-x]")]
    [InlineData(@"[\@a-2017-x]", 5, 1, "[@a-2017-x]")]
    [InlineData(@"\@a-2017-x says", 5, 1, "[@a-2017-x]")]
    [InlineData("@a-2017-x says", 5, 1, "[@a-2017-x]")]
    [InlineData("(see @a-2017-x)", 5, 6, "[@a-2017-x]")]
    [InlineData("[see @a-2017-x]", 5, 6, "[@a-2017-x]")]
    [InlineData("[-@a-2017-x]", 5, 1, "[@a-2017-x]")]
    [InlineData("@{a-2017-x}", 5, 1, "[@a-2017-x]")]
    [InlineData("<@a-2017-x>", 5, 2, "[@a-2017-x]")]
    [InlineData("&#91;@a-2017-x]", 5, 1, "[@a-2017-x]")]
    [InlineData("&lbrack;&commat;a-2017-x&rbrack;", 5, 1, "[@a-2017-x]")]
    [InlineData("［@a-2017-x］", 5, 1, "[@a-2017-x]")]
    [InlineData("【＠a-2017-x】", 5, 1, "[@a-2017-x]")]
    [InlineData("[ @a-2017-x ]", 5, 1, "[@a-2017-x]")]
    [InlineData("[ @ a-2017-x ]", 5, 1, "[@a-2017-x]")]
    [InlineData("[@ a-2017-x ]", 5, 1, "[@a-2017-x]")]
    [InlineData("[\u00A0@a-2017-x\u00A0]", 5, 1, "[@a-2017-x]")]
    [InlineData("[\n@a-2017-x]", 5, 1, "[@a-2017-x]")]
    [InlineData("[\u200D@a-2017-x]", 5, 1, "[@a-2017-x]")]
    [InlineData("[@a-2017\u00AD-x]", 5, 1, "[@a-2017-x]")]
    [InlineData("[@a\u20112017\u2011x]", 5, 1, "[@a-2017-x]")]
    [InlineData("[**@a-2017-x**]", 5, 1, "[@a-2017-x]")]
    [InlineData("[@**a-2017-x**]", 5, 1, "[@a-2017-x]")]
    [InlineData("[@a-2017-x&nbsp;]", 5, 1, "[@a-2017-x]")]
    [InlineData("[@A-2017-X]", 5, 1, "[@a-2017-x]")]
    [InlineData("[@a-2017-x.]", 5, 1, "[@a-2017-x]")]
    [InlineData("[@a-2017-x, p. 4]", 5, 1, "[@a-2017-x]")]
    [InlineData("Two [@a-2017-x, @b-2018-y].", 5, 5, "“;”; write [@a-2017-x; @b-2018-y]")]
    [InlineData("Two [@a-2017-x @b-2018-y].", 5, 5, "“;”; write [@a-2017-x; @b-2018-y]")]
    [InlineData("Open [@a-2017-x", 5, 6, "[@a-2017-x]")]
    [InlineData("Bare a-2017-x in words", 5, 6, "[@a-2017-x]")]
    [InlineData("Bare A‑2017‑X in words", 5, 6, "[@a-2017-x]")]
    [InlineData("Wrapped a-2017-\nx in words", 5, 9, "[@a-2017-x]")]
    [InlineData("Bare [a-2017-x] in words", 5, 7, "[@a-2017-x]")]
    [InlineData("Unknown \\[@gone\\] and more", 5, 9, "[@gone]")]
    [InlineData("Misspelt @a-2017-xx and more", 5, 10, "[@a-2017-x]")]
    [InlineData("Misspelt @b-2081-y and more", 5, 10, "[@b-2018-y]")]
    [InlineData("[@a-2017-x]: reported", 5, 1, "[@a-2017-x]")]
    [InlineData("See [@a-2017-x](/briefing).", 5, 6, "[@a-2017-x]")]
    [InlineData("Shut [@a-2017-x](they say so).", 5, 6, "a space before the bracket that follows it")]
    [InlineData("[Words [@a-2017-x]](/briefing)", 5, 8, "after the link")]
    [InlineData("    Words [@a-2017-x]", 5, 1, "[@a-2017-x]")]
    public void What_tools_spoil_is_an_error_with_its_place_and_its_cure(string body, int line, int column, string cure)
    {
        var error = Assert.Single(Problems(Load(body)), problem => problem.Code is DiagnosticCode.LostCitation);

        Assert.Equal((line, column), (error.Location.Line, error.Location.Column));
        Assert.Contains(cure, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See [@a-2017-x][1].", 16)]
    [InlineData("See [@a-2017-x]{.cite}.", 16)]
    [InlineData(@"See \[words\](/briefing).", 5)]
    [InlineData(@"See \[w]\(/briefing) more.", 5)]
    [InlineData(@"See \[w\]\(/briefing\) more.", 5)]
    [InlineData(@"Words \[in brackets\].", 7)]
    [InlineData("A footnote[^1].", 11)]
    [InlineData(@"\# A heading", 1)]
    [InlineData(@"\## A heading", 1)]
    [InlineData(@"\- an item", 1)]
    [InlineData("• an item of a word processor", 1)]
    [InlineData(@"\> a quotation", 1)]
    [InlineData("| a | b | | - | - | | cell | two |", 1)]
    [InlineData("+---+---+\n| a | b |\n+---+---+", 1)]
    [InlineData(@"Very \*\*bold\*\* words", 6)]
    [InlineData("Very **bold ** words", 6)]
    [InlineData(@"A \*word\* here", 3)]
    [InlineData(@"A \_\_word\_\_ here", 3)]
    [InlineData(@"A \~\~word\~\~ here", 3)]
    [InlineData(@"A \`word\` here", 3)]
    [InlineData(@"See \<https://a.example/x>.", 5)]
    [InlineData("[Note]: reported", 1)]
    public void Other_marks_that_tools_spoil_are_errors_too(string body, int column)
    {
        var error = Assert.Single(Problems(Load(body)));

        Assert.Equal((DiagnosticCode.LostMarkup, 5, column), (error.Code, error.Location.Line, error.Location.Column));
    }

    [Theory]
    [InlineData("\\* an item\n\\* another")]
    [InlineData("1\\. an item\n2\\. another")]
    [InlineData("12\\) an item\n13\\) another")]
    public void A_list_that_a_tool_spoils_is_an_error_on_each_line_and_one_such_line_is_a_note_or_a_day(string body)
    {
        Assert.Equal([5, 6], Problems(Load(body)).Select(error => error.Location.Line));
        Assert.Empty(Problems(Load(body[..body.IndexOf('\n', StringComparison.Ordinal)])));
    }

    [Theory]
    [InlineData("Two accounts: `@Genproc` and @sledcom_rf, and @kadyrov_95.")]
    [InlineData("Follow @the-marsh today, @the-marsh-birds and @team-2030.")]
    [InlineData("### @Genproc, @sledcom_rf and @kadyrov_95")]
    [InlineData("Write to `press@gate.example` or `press@the-gate.example`.")]
    [InlineData("Write to <press@the-gate.example>, @marsh@social-birds.example, or user@home.")]
    [InlineData("Read `[@a-2017-x]` and `a-2017-x`.")]
    [InlineData("```\n[@a-2017-x]\n```")]
    [InlineData("[a] and [1], 5 [sic] and 2 * 3 * 4; @ noon, @home; snake_case, sledcom\\_rf and 50\\%")]
    [InlineData("The page <https://a.example/a-2017-x> and the file a-2017-x.html")]
    [InlineData("In 2017\\. Then. On\n24. November. A — dash, a star* and #OpenTheGate")]
    [InlineData("[words][note] and more\n\n[note]: /briefing")]
    public void What_is_no_citation_stays_as_it_is(string body) =>
        Assert.Equal([], Problems(Load("## Part\n\n" + body)));

    [Theory]
    [InlineData("title")]
    [InlineData("summary")]
    [InlineData("share")]
    public void Plain_fields_can_cite_nothing(string key)
    {
        foreach (var words in new[] { "Shut @a-2017-x.", "Shut a-2017-x.", "Shut @a-2017-xx." })
        {
            var front = $"title: {(key == "title" ? words : "A")}\nsummary: {(key == "summary" ? words : "B")}\nshare: {(key == "share" ? words : "C")}";
            var result = Example.Load(
                ContentFile.FromText("sources.yml", TextOf("sources.yml") + Sources + "\n"),
                ContentFile.FromText("texts/page.en.md", $"---\n{front}\n---\nWords [@a-2017-x; @b-2018-y].\n"));

            var error = Assert.Single(Problems(result));
            Assert.Equal(DiagnosticCode.LostCitation, error.Code);
            Assert.Contains($"“{key}”", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("See [@a-2017-x](word).")]
    [InlineData("See [a-2017-x](word).")]
    public void A_citation_before_a_word_in_brackets_is_one_error(string body)
    {
        var error = Assert.Single(Problems(Load(body)));

        Assert.Equal((DiagnosticCode.LostCitation, 5), (error.Code, error.Location.Line));
    }

    [Theory]
    [InlineData("Follow @the-marsh today.")]
    [InlineData("Shut by @c-2019-z.")]
    public void A_plain_field_may_name_an_account(string words) => Assert.Equal(
        [], Example.Errors(Example.Load(ContentFile.FromText("texts/page.en.md", $"---\ntitle: A\nsummary: {words}\n---\nWords.\n"))));

    [Fact]
    public void A_point_of_a_letter_is_Markdown_and_is_looked_at()
    {
        var letter = FormatPage.Files().Single(file => file.Path.StartsWith("letters/", StringComparison.Ordinal));

        var result = Example.Load(ContentFile.FromText(letter.Path, TextOf(letter.Path).Replace("[@gazette-2025-gate]", @"\[@gazette-2025-gate\]", StringComparison.Ordinal)));

        var error = Assert.Single(Problems(result));
        Assert.Equal((DiagnosticCode.LostCitation, 8, 49), (error.Code, error.Location.Line, error.Location.Column));
    }

    private static string TextOf(string path) =>
        System.Text.Encoding.UTF8.GetString(FormatPage.Files().Single(file => file.Path == path).Bytes.Span);

    private static LoadResult Load(string body) => Example.Load(
        ContentFile.FromText("sources.yml", TextOf("sources.yml") + Sources + "\n"),
        Example.Page(body));

    private static List<Diagnostic> Problems(LoadResult result) =>
        [.. result.Diagnostics.Where(d => d.Severity == Severity.Error)];
}
