using CampaignSite.Search;

namespace CampaignSite.Tests.Search;

public sealed class SnippetTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"word{(char)('a' + (i % 26))}"));

    [Fact]
    public void The_words_looked_for_are_marked_as_they_are_written() =>
        Assert.Equal(["Посольство", "посольства"], Marked("Посольство, два посольства. <b>", "посольство"));

    [Fact]
    public void A_snippet_is_the_text_itself_in_order()
    {
        var text = "One <b>embassy</b> & \"another\" embassy.";

        Assert.Equal(text, Whole(text, "embassy"));
    }

    [Fact]
    public void A_long_text_is_cut_around_what_was_found_at_the_blanks()
    {
        var snippet = Whole($"{Long} the needle and more {Long}", "needle");

        Assert.Contains(" needle ", snippet, StringComparison.Ordinal);
        Assert.StartsWith("… word", snippet, StringComparison.Ordinal);
        Assert.Matches(@" word[a-z] …\z", snippet);
        Assert.InRange(snippet.Length, 100, 210);
    }

    [Fact]
    public void The_place_with_most_of_the_words_is_shown() =>
        Assert.Equal(["needle", "thread"], Marked($"needle {Long} needle and thread {Long}", "needle thread"));

    [Fact]
    public void Without_any_of_the_words_the_text_begins_at_its_beginning() =>
        Assert.StartsWith("worda wordb", Whole(Long, "needle"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("needle")]
    [InlineData(" needle")]
    public void A_short_text_is_shown_whole(string text) => Assert.Equal(text, Whole(text, "needle"));

    [Fact]
    public void No_character_is_cut_in_half_and_no_length_breaks_it()
    {
        foreach (var length in Enumerable.Range(0, 450))
        {
            var text = string.Concat(Enumerable.Repeat("👍", length)) + " needle " + string.Concat(Enumerable.Repeat("😀", length));
            var snippet = Whole(text, "needle") + Whole(new string('x', length) + "needle" + new string('y', length), "needle") + Whole(text, "no");
            Assert.Equal(snippet, snippet.Normalize()); // throws on half a pair
        }
    }

    private static string Whole(string text, string query) => string.Concat(Snippet.Create(text, SearchQuery.WordsOf(query)).Select(part => part.Text));

    private static IEnumerable<string> Marked(string text, string query) =>
        Snippet.Create(text, SearchQuery.WordsOf(query)).Where(part => part.IsMatch).Select(part => part.Text);
}
