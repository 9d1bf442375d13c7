using System.Text;
using CampaignSite.Content;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Files;
using CampaignSite.Content.Timeline;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Checks;

/// <summary>An editor who confirms a contact changes its check and nothing else.</summary>
public sealed class CheckUpdateTests
{
    private static readonly HalfDay Now = new(new DateOnly(2026, 11, 30), IsMorning: false);

    private static readonly CheckConfirmation Called = new(CheckMethod.Called, Now.Day, "The embassy", SourceDate: null, By: null);

    private static readonly CheckConfirmation Document = new(CheckMethod.Document, Now.Day, "A list: \"offices\" #4", Date("2026-10"), "Wren");

    /// <summary>The value of <c>checked:</c> in the styles that editors and their tools write, and what becomes of it.</summary>
    public static TheoryData<string, string, string> Styles => new()
    {
        {
            "\n    on: 2022-01-31\n    how: archived-page\n    source: https://embassy.example/\n    source-date: 2022-01\n",
            "\n    on: 2026-11-30\n    how: called\n    source: \"The embassy\"\n",
            "\n    on: 2026-11-30\n    how: document\n    source: \"A list: \\\"offices\\\" #4\"\n    source-date: 2026-10\n    by: \"Wren\"\n"
        },
        {
            " {on: 2022-01-31, how: archived-page, source: https://embassy.example/, source-date: 2022-01}\n",
            " {on: 2026-11-30, how: called, source: \"The embassy\"}\n",
            " {on: 2026-11-30, how: document, source: \"A list: \\\"offices\\\" #4\", source-date: 2026-10, by: \"Wren\"}\n"
        },
        {
            "\n    # Of a directory.\n    by: \"Heron\" # our first\n    source-date: \"2022\" # its edition\n    source: >-\n      A directory\n      of offices\n    how: 'document' # typed\n    on: 2022-01-31\n    # Next: the consulate.\n",
            "\n    # Of a directory.\n    # our first\n    # its edition\n    source: \"The embassy\"\n    how: called # typed\n    on: 2026-11-30\n    # Next: the consulate.\n",
            "\n    # Of a directory.\n    by: \"Wren\" # our first\n    source-date: 2026-10 # its edition\n    source: \"A list: \\\"offices\\\" #4\"\n    how: document # typed\n    on: 2026-11-30\n    # Next: the consulate.\n"
        },
        {
            " { source-date: 2022,\n    on: 2022-01-31, how: document,\n    source: 'A directory, of offices' }\n",
            " { on: 2026-11-30, how: called,\n    source: \"The embassy\" }\n",
            " { source-date: 2026-10,\n    on: 2026-11-30, how: document,\n    source: \"A list: \\\"offices\\\" #4\", by: \"Wren\" }\n"
        },
        {
            "\n    source: A directory\n      of offices\n    on: 2022-01-31\n    how: not-checked\n",
            "\n    source: \"The embassy\"\n    on: 2026-11-30\n    how: called\n",
            "\n    source: \"A list: \\\"offices\\\" #4\"\n    on: 2026-11-30\n    how: document\n    source-date: 2026-10\n    by: \"Wren\"\n"
        },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_check_is_renewed_in_the_style_it_is_written_in(string before, string called, string document)
    {
        Assert.Equal(Country(called), Text(Confirm(Country(before), Called)));
        Assert.Equal(Country(document), Text(Confirm(Country(before), Document)));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_and_a_byte_order_mark_stay(string lineEnd)
    {
        foreach (var style in Styles)
        {
            var (before, document) = (Country(style.Data.Item1), Country(style.Data.Item3));

            var after = Confirm("\uFEFF" + before.Replace("\n", lineEnd, StringComparison.Ordinal), Document);

            Assert.Equal("\uFEFF" + document.Replace("\n", lineEnd, StringComparison.Ordinal), Text(after));
        }
    }

    [Fact]
    public void Every_check_of_the_shipped_campaign_can_be_renewed_alone_and_no_other_line_changes()
    {
        var files = ContentFolder.Read(Repository.PathOf("content")).Files;
        var update = new CheckUpdate(PageRegistry.Site, files, Now);
        var names = update.All.Where(due => due.Check is not null).ToList();

        // One by one each would be read with the whole campaign: some of them, and all at once.
        var all = update.Prepare([.. names.Select(due => due.Name)], Called);
        Assert.Equal([], all.Problems);
        Assert.Equal(names.Count, all.Checks.Length);
        foreach (var due in names.Where((_, index) => index % 40 == 0))
        {
            var result = update.Prepare([due.Name], Called);

            Assert.Equal([], result.Problems);
            var (before, after) = (Lines(files.First(file => file.Path == due.At.Path)), Lines(Assert.Single(result.Files)));
            var above = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
            var below = before.AsEnumerable().Reverse().Zip(after.AsEnumerable().Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.InRange(above, due.At.Line - 1, before.Length);
            Assert.InRange(before.Length - above - below, 0, 5);
            Assert.Equal(Now.Day, Assert.Single(result.Checks).Check!.CountsFrom);
        }
    }

    [Theory]
    [InlineData(" {source-date: 2022, by: Heron, on: 2022-01-31, how: called, source: x}\n", null, " {on: 2026-11-30, how: called, source: \"The embassy\"}\n")]
    [InlineData("\n    on: 2022-01-31\n    how: called\n    source: x\n    source-date: 2022\n", "Wren", "\n    on: 2026-11-30\n    how: called\n    source: \"The embassy\"\n    by: \"Wren\"\n")]
    [InlineData(" {on: 2022-01-31, how: called, source: x, source-date: 2022}\n", "Wren", " {on: 2026-11-30, how: called, source: \"The embassy\", by: \"Wren\"}\n")]
    public void Keys_go_and_another_comes_in_their_place(string before, string? by, string after) =>
        Assert.Equal(Country(after), Text(Confirm(Country(before), Called with { By = by })));

    [Fact]
    public void A_comment_that_would_go_with_a_value_leaves_the_change_to_a_person()
    {
        var result = new CheckUpdate(PageRegistry.Site, Files(Country(" {on: 2022-01-31, how: document, # of a list\n    source-date: 2022, # its edition\n    source: x}\n")), Now).Prepare(["gb/embassy"], Called);

        Assert.Empty(result.Files);
        Assert.Contains("only a person can change", Assert.Single(result.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_or_a_look_at_the_page_takes_the_warning_away_and_an_old_copy_keeps_it()
    {
        var old = Confirm(Country("\n    on: 2022-01-31\n    how: called\n    source: The embassy\n"), Document with { SourceDate = Date("2024") });
        var now = Confirm(Text(old), Called);

        Assert.True(Assert.Single(old.Checks).IsDue(Load(old)));
        Assert.False(Assert.Single(now.Checks).IsDue(Load(now)));
    }

    [Fact]
    public void What_says_less_than_it_must_or_more_than_it_can_is_refused_and_nothing_is_written()
    {
        CheckConfirmation[] wrong =
        [
            Called with { How = CheckMethod.NotChecked },
            Called with { On = Now.Day.AddDays(1) },
            Called with { SourceDate = Date("2026-10") },
            Document with { SourceDate = null },
            Document with { SourceDate = Date("2027") },
            Called with { Source = "two\nlines" },
        ];

        foreach (var one in wrong)
        {
            var result = new CheckUpdate(PageRegistry.Site, Files(Country(Styles.First().Data.Item1)), Now).Prepare(["gb/embassy"], one);

            Assert.Empty(result.Files);
            Assert.NotEmpty(Assert.Single(result.Problems));
        }
    }

    [Fact]
    public void A_name_that_is_none_is_told_with_the_nearest_and_no_other_is_written()
    {
        var result = new CheckUpdate(PageRegistry.Site, Files(Country(Styles.First().Data.Item1)), Now).Prepare(["gb/embassy", "gb/embasy"], Called);

        Assert.Empty(result.Files);
        Assert.Equal(["there is no “gb/embasy”; did you mean “gb/embassy”?"], result.Problems);
    }

    private static CheckUpdateResult Confirm(string country, CheckConfirmation confirmation)
    {
        var result = new CheckUpdate(PageRegistry.Site, Files(country), Now).Prepare(["gb/embassy"], confirmation);
        Assert.Equal("", string.Join('\n', result.Problems));
        return result;
    }

    private static Campaign Load(CheckUpdateResult result) => CampaignSite.Content.Loading.CampaignLoader.Load(PageRegistry.Site, Files(Text(result)), Now).Campaign!;

    private static List<ContentFile> Files(string country) =>
        [.. FormatPage.Files().Where(file => file.Path is not "countries/gb.md" and not "protected.yml"), ContentFile.FromText("countries/gb.md", country)];

    // The embassy stands before another office, so that what is below the check is seen to stay.
    private static string Country(string check) =>
        $"---\n# Offices.\nembassy:\n  city: London\n  phones: [\"+442079460000\"]\n  checked:{check}foreign-ministry:\n  name: Ministry\n  find: https://parliament.example/find\n  checked: {{on: 2026-11-22, how: live-page, source: https://parliament.example/find}} # fresh\n---\n";

    private static string Text(CheckUpdateResult result) => Encoding.UTF8.GetString(Assert.Single(result.Files).Bytes.Span);

    private static string[] Lines(ContentFile file) => Encoding.UTF8.GetString(file.Bytes.Span).Split('\n');

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text, nameof(text));
}
