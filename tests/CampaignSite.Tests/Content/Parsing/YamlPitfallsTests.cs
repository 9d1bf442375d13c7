using System.Text.Json;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Parsing;

/// <summary>What YAML takes away or changes without a word: each is kept as it was typed, or reported with its place and its correction.</summary>
public sealed class YamlPitfallsTests
{
    [Theory]
    [InlineData("summary: Post with #OpenTheGate today", 3, 20, "summary: \"Post with #OpenTheGate today\"")]
    [InlineData("summary: Post # and read", 3, 15, "summary: \"Post # and read\"")]
    [InlineData("summary: Post\t#OpenTheGate", 3, 15, "summary: \"Post #OpenTheGate\"")]
    [InlineData("summary: #OpenTheGate", 3, 10, "summary: \"#OpenTheGate\"")]
    [InlineData("summary: #OpenTheGate\n  and read", 3, 10, "summary: \"#OpenTheGate and read\"")]
    [InlineData("summary: Post\n  with #OpenTheGate", 4, 8, "summary: \"Post with #OpenTheGate\"")]
    [InlineData("summary: Post with\n  #OpenTheGate", 4, 3, "summary: \"Post with #OpenTheGate\"")]
    [InlineData("summary: Post with\n  #OpenTheGate\n  and read", 4, 3, "\"Post with #OpenTheGate\"")]
    [InlineData("summary: Post # today\n  and read", 3, 15, "\"Post # today\"")]
    [InlineData("summary: Post # today\n\n  # and\n  read", 3, 15, "\"Post # today\"")]
    [InlineData("summary: Post # today\n  and read\norder: 3", 3, 15, "\"Post # today\"")]
    [InlineData("summary: Post this\n\n  #OpenTheGate", 5, 3, "summary: \"Post this #OpenTheGate\"")]
    [InlineData("summary: Post this\n\n \n\n  #OpenTheGate today", 7, 3, "summary: \"Post this #OpenTheGate today\"")]
    [InlineData("summary: Say \"no\" #OpenTheGate", 3, 19, "summary: 'Say \"no\" #OpenTheGate'")]
    [InlineData("summary: It's #2 of \"many\"", 3, 15, "summary: 'It''s #2 of \"many\"'")]
    [InlineData("summary: 2017 #OpenTheGate", 3, 15, "summary: \"2017 #OpenTheGate\"")]
    public void A_number_sign_that_cuts_a_text_is_an_error_that_shows_the_text_in_quotes(string line, int at, int column, string cure)
    {
        var error = Assert.Single(Errors(Page(line)));

        Assert.Equal((DiagnosticCode.CutText, at, column), (error.Code, error.Location.Line, error.Location.Column));
        Assert.EndsWith("; put the value in quotes: " + cure, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publishers.yml", "- name: The Gazette #1\n  hosts: [gazette.example]\n  label: none\n  judged: 2026-11-20\n", "1:21 cut-text")]
    [InlineData("publishers.yml", "- name: The Gazette\n  also: [Gazette, Daily #Gazette]\n  hosts: [gazette.example]\n  label: none\n  judged: 2026-11-20\n", "2:25 bad-yaml")]
    [InlineData("campaign.yml", "name: The Gate\ntagline:\n  {en: What #happened, ar: ما}\nlanguages: [en]\n", "3:13 bad-yaml")]
    [InlineData("countries/gb.md", "---\nembassy:\n  city: {en: London #Tag, ar: لندن}\n  address: 1 Mill Lane\n---\n", "3:21 bad-yaml")]
    [InlineData("publishers.yml", "- name: The Gazette\n  also:\n    - Gazette\n    - Daily #Gazette\n  label: none\n  judged: 2026-11-20\n", "4:13 cut-text")]
    [InlineData("publishers.yml", "- name: The Gazette\n  also:\n    - #Gazette\n  label: none\n  judged: 2026-11-20\n", "3:7 cut-text")]
    [InlineData("publishers.yml", "- name: The Gazette\n  also: [Gazette, #Gazette]\n  label: none\n  judged: 2026-11-20\n", "2:19 bad-yaml")]
    [InlineData("sources.yml", "- id: gazette-2025-gate\n  title: Order #4\n  publisher: The Gazette\n  url: https://gazette.example/2025/gate\n", "2:16 cut-text")]
    [InlineData("sources.yml", "- id: gazette-2025-gate\n  title: Order\n  publisher: The Gazette\n  url: https://gazette.example/2025/gate #4\n", "4:42 cut-text")]
    [InlineData("changes.yml", "- date: 2026-11-22\n  kind: added\n  address: /briefing\n  words: {en: Post #OpenTheGate\n    }\n", "4:20 cut-text")]
    [InlineData("interface/en.yml", "leave: Leave #now\n", "1:14 cut-text")]
    [InlineData("countries/gb.md", "---\nembassy:\n  address: 1 Mill Lane, flat #4\n  phones:\n    - {value: \"+442079460000\", note: main line #1\n      }\n  checked: {on: 2026-11-20, how: called, source: The embassy}\n---\n", "3:30 cut-text,5:48 cut-text")]
    public void Every_file_of_a_campaign_is_looked_at(string path, string text, string expected)
    {
        var errors = Example.Load(ContentFile.FromText(path, text)).Diagnostics
            .Where(d => d.Severity == Severity.Error && d.Code is DiagnosticCode.CutText or DiagnosticCode.BadYaml);

        Assert.Equal(expected.Split(','), errors.Select(d => $"{d.Location.Line}:{d.Location.Column} {JsonNamingPolicy.KebabCaseLower.ConvertName(d.Code.ToString())}"));
    }

    [Theory]
    [InlineData("# a note\nsummary: One line.\n  # another\n# and one more")]
    [InlineData("summary: One line.\n\n  # another\n\n#order: 3")]
    [InlineData("summary: One line.\norder: 3 # after the briefing")]
    [InlineData("summary: One line.\nmenu: main # for now")]
    [InlineData("summary: One line.\nadded: 2026-11-01 # not the day it was written")]
    [InlineData("summary: One line.\nchecked: {on: 2026-11-20, how: called, source: Clerk} # by telephone")]
    [InlineData("summary: One line.\nchecked: # by telephone\n  # twice\n  on: 2026-11-20\n  how: called # twice\n  source: Clerk")]
    [InlineData("summary: \"One line.\" # a note")]
    [InlineData("summary: 'One line.' # a note")]
    [InlineData("summary: > # a note\n  One line.")]
    public void A_comment_that_takes_nothing_away_stays_a_comment(string front)
    {
        var result = Load(Page(front));

        Assert.Equal([], Example.Errors(result));
        Assert.Equal("One line.", Summary(result));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("Yes")]
    [InlineData("off")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("1_000")]
    [InlineData("0x1F")]
    [InlineData("007")]
    [InlineData("12:30")]
    [InlineData("1e3")]
    [InlineData(".inf")]
    [InlineData("=")]
    [InlineData("2026-11-22T10:00:00Z")]
    [InlineData("a#b and c#")]
    [InlineData("at 12:30, in https://a.example")]
    [InlineData("a - b, 50 % and a & b * c ! d | e > f")]
    [InlineData("-5 °C")]
    [InlineData("it's “so”")]
    [InlineData("one\ttwo")]
    [InlineData("10\u00A0000 birds")]
    public void A_value_is_kept_as_it_was_typed(string value) =>
        Assert.Equal(value, Summary(Load(Page("summary: " + value))));

    [Theory]
    [InlineData("summary: The gate: shut", 3, 18, "“: ” begins a value; put the text in quotes: summary: \"The gate: shut\"")]
    [InlineData("summary: @marsh counts", 3, 10, "“@” cannot begin a text without quotes; put the text in quotes: summary: \"@marsh counts\"")]
    [InlineData("summary: `check` it", 3, 10, "summary: \"`check` it\"")]
    [InlineData("summary: %50 of it", 3, 10, "summary: \"%50 of it\"")]
    [InlineData("summary: *Shut* today", 3, 10, "in quotes: summary: \"*Shut* today\"")]
    [InlineData("summary: **Shut** today", 3, 10, "in quotes: summary: \"**Shut** today\"")]
    [InlineData("summary: &Shut today", 3, 10, "in quotes: summary: \"&Shut today\"")]
    [InlineData("summary: !Shut today", 3, 10, "in quotes: summary: \"!Shut today\"")]
    [InlineData("summary: ! Shut today", 3, 10, "in quotes: summary: \"! Shut today\"")]
    [InlineData("summary: > 5 birds", 3, 10, "“>” begins a text on the lines below it; put the text in quotes: summary: \"> 5 birds\"")]
    [InlineData("summary: | birds", 3, 10, "summary: \"| birds\"")]
    [InlineData("summary: \"Shut\" says the Gazette", 3, 17, "quotation marks must enclose the whole value; put the text in quotes: summary: '\"Shut\" says the Gazette'")]
    [InlineData("summary: 'It's shut'", 3, 14, "quotation marks must enclose the whole value")]
    [InlineData("summary: \"Shut\"#now", 3, 16, "the whole value")]
    [InlineData("summary: [The gate](/briefing) is shut", 3, 20, "“[” begins a list or lines of keys; put the text in quotes: summary: \"[The gate](/briefing) is shut\"")]
    [InlineData("summary: [Shut] it is", 3, 17, "summary: \"[Shut] it is\"")]
    [InlineData("summary: {n} days", 3, 14, "summary: \"{n} days\"")]
    [InlineData("summary: - shut", 3, 10, "“- ” begins a list or a key; put the text in quotes: summary: \"- shut\"")]
    [InlineData("summary: ? shut", 3, 10, "summary: \"? shut\"")]
    [InlineData("summary: ]", 3, 10, "summary: \"]\"")]
    [InlineData("summary: One line.\norder:3", 4, 7, "a space is missing after “order:”; write order: 3")]
    [InlineData("checked: # twice\n  on: 2026-11-20 # by telephone\n  how: called\n  source: Clerk\nsummary: He said: no", 7, 17, "“: ” begins a value")]
    [InlineData("order: 3 # for now\nsummary: He said: no", 4, 17, "“: ” begins a value")]
    [InlineData("order: 3 # for now\nsummary: @marsh counts", 4, 10, "“@” cannot begin a text without quotes")]
    [InlineData("tags:\n  - one # for now\n  - @two", 5, 5, "“@” cannot begin a text without quotes")]
    [InlineData("summary: One line.\n...\norder: 3", 5, 1, "a second document begins here; keep one")]
    public void A_value_that_would_be_changed_is_an_error_that_shows_the_cure(string front, int line, int column, string cure)
    {
        var error = Assert.Single(Errors(Page(front)));

        Assert.Equal((line, column), (error.Location.Line, error.Location.Column));
        Assert.Contains(cure, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u2007")]
    [InlineData("\u202F")]
    [InlineData("\u3000")]
    [InlineData("\u2009")]
    [InlineData("\u200C")]
    [InlineData("\u00AD")]
    public void A_blank_that_is_none_is_reported_on_its_own_line(string blank)
    {
        foreach (var (front, line, column) in new[]
        {
            ($"summary:{blank}One line.\norder: 3", 3, 9),
            ($"summary: One line.\norder:{blank}3", 4, 7),
            ($"summary: One line.\n{blank}order: 3", 4, 1),
            ($"summary: One line.\norder{blank}: 3", 4, 1),
            ($"summary:\n  en:{blank}One line.", 4, 6),
            ($"summary: One line.\nchecked:\n  on:{blank}2026-11-20\n  how: called", 5, 6),
        })
        {
            var error = Errors(Page(front)).First(d => d.Code is DiagnosticCode.BadYaml);

            Assert.Equal((line, column), (error.Location.Line, error.Location.Column));
            Assert.Contains($"U+{(int)blank[0]:X4}", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("summary：One line.", 3, 8, "“：” is not a colon")]
    [InlineData("summary： One line.\norder: 3", 3, 8, "“：” is not a colon")]
    [InlineData("summary: One line.\n \torder: 3", 4, 2, "a tab indents")]
    [InlineData("summary: One line.\ntags:\n  -\u00A0one\n  -\u00A0two", 5, 4, "U+00A0")]
    [InlineData("summary: One line.\ntags:\n  - one\n  -\u00A0two", 6, 4, "U+00A0")]
    public void Other_signs_that_look_like_those_of_YAML_are_named(string front, int line, int column, string cure)
    {
        var error = Errors(Page(front)).First(d => d.Code is DiagnosticCode.BadYaml);

        Assert.Equal((DiagnosticCode.BadYaml, line, column), (error.Code, error.Location.Line, error.Location.Column));
        Assert.Contains(cure, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_to_programs_is_refused_in_a_YAML_file()
    {
        var result = Example.Load(ContentFile.FromText("interface/en.yml", "%YAML 1.1\n---\nleave: Leave\n"));

        Assert.Equal(["interface/en.yml:1:1 error forbidden-yaml"], Example.Errors(result));
    }

    [Theory]
    [InlineData("summary: [Shut, again]", "one text, and this is a list; write it after the key without hyphens, and in quotes where it begins with a bracket: summary: \"Shut, again\"")]
    [InlineData("summary:\n  - Shut\n  - again", "summary: \"Shut, again\"")]
    [InlineData("summary: {shut: again}", "put a text that begins with “{” or holds “: ” in quotes")]
    [InlineData("summary: One line.\nchecked: {on: [2026-11-20], how: called, source: Clerk}", "on: \"2026-11-20\"")]
    public void A_list_where_one_text_is_asked_for_is_an_error_that_shows_the_text(string front, string cure)
    {
        var error = Errors(Page(front)).First(d => d.Code is DiagnosticCode.WrongType);

        Assert.Contains(cure, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_where_a_list_is_asked_for_is_an_error_that_shows_the_list()
    {
        var source = "timeline/2025-03-04-birds.en.md";
        var text = "---\ntitle: Birds\nsummary: One line.\ndate: 2025-03-04\nstanding: reported\nsources: gazette-2025-gate\n---\nWords.\n";

        var error = Assert.Single(Errors(ContentFile.FromText(source, text)), d => d.Code is DiagnosticCode.WrongType);

        Assert.EndsWith("write sources: [gazette-2025-gate]", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sources.yml", "- id: gazette-2025-gate\n  title: Order\n\tpublisher: The Gazette\n  url: https://gazette.example/2025/gate\n", "3:1")]
    [InlineData("sources.yml", "- id: gazette-2025-gate\n  title: Order\n  publisher: The Gazette\n  url: https://gazette.example/2025/gate\n  note:\n\ten: A note\n- id: other\n  title: Other\n", "6:1")]
    [InlineData("sources.yml", "- id: gazette-2025-gate\n \ttitle: Order\n  publisher: The Gazette\n", "2:2")]
    [InlineData("publishers.yml", "- name: The Gazette\n  hosts: [gazette.example]\n  label: none\n\tjudged: 2026-11-20\n", "4:1")]
    [InlineData("campaign.yml", "name: The Gate\ntagline:\n\ten: What happened\nlanguages: [en]\n", "3:1")]
    [InlineData("changes.yml", "- date: 2026-11-22\n\tkind: added\n", "2:1")]
    [InlineData("interface/en.yml", "leave: Leave\n\tsearch: Find\n", "2:1")]
    [InlineData("countries/gb.md", "---\nembassy:\n\tcity: London\n---\n", "3:1")]
    public void A_tab_that_indents_is_named_with_its_line_in_every_kind_of_file(string path, string text, string at)
    {
        var error = Assert.Single(Example.Load(ContentFile.FromText(path, text)).Diagnostics, d => d.Severity == Severity.Error && d.Location.Path == path);

        Assert.Equal((DiagnosticCode.BadYaml, at), (error.Code, $"{error.Location.Line}:{error.Location.Column}"));
        Assert.Contains("tab", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-04-01T00:00:00.000Z", "has a time of day, as some tools write it, and a date here has none; write 2025-04-01")]
    [InlineData("2025-04-01 00:00:00 +03:00", "has a time of day, as some tools write it, and a date here has none; write 2025-04-01")]
    [InlineData("2025-02-30", "is not a day of the calendar: 2025-02 has 28 days; write it as 2026-11-22")]
    [InlineData("2025-13-01", "is not a day of the calendar: months are 01 to 12; write it as 2026-11-22")]
    [InlineData("01.04.2025", "is not a date; write it as 2026-11-22")]
    public void A_date_that_is_none_is_told_for_what_it_is(string written, string words)
    {
        var result = Example.Load(ContentFile.FromText("changes.yml", $"- date: {written}\n  kind: added\n  address: /briefing\n  words: Added.\n"));

        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCode.BadDate && d.Message == $"“{written}” {words}");
    }

    [Fact]
    public void A_key_that_an_older_tool_has_made_of_on_is_told_for_what_it_is()
    {
        var result = Example.Load(ContentFile.FromText("countries/fr.md",
            "---\nun-mission:\n  country: us\n  website: https://mission.example/\n  checked: {true: 2026-11-20, how: called, source: A list}\n---\n"));

        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCode.UnknownKey && d.Message.EndsWith("older YAML tools read “on” as “true”, and this one has written it so; write “on:”", StringComparison.Ordinal));
    }

    private static ContentFile Page(string front) => ContentFile.FromText("texts/page.en.md", $"---\ntitle: A page\n{front}\n---\nWords.\n");

    private static LoadResult Load(ContentFile file) => Example.Load(file);

    private static List<Diagnostic> Errors(ContentFile file) => [.. Load(file).Diagnostics.Where(d => d.Severity == Severity.Error)];

    private static string Summary(LoadResult result)
    {
        Assert.Equal([], Example.Errors(result));
        return result.Campaign!.Text("page")!.Translations.In(result.Campaign.BaseLanguage).Summary;
    }
}
