using System.Text;
using CampaignSite.Exports;
using CampaignSite.Tests.Exports.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignSite.Tests.Exports;

public sealed class ContentLinesTests
{
    private static readonly Arbitrary<string> Texts =
        Gen.Elements("a", "b c", ",", ";", "\\", "\"", "\n", "\r\n", ":", " ", "\t", "ж", "Ё", "ع", "،", "€", "😀", "👩‍👩‍👧", "e\u0301", "\u0001")
            .ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void No_line_is_longer_than_seventy_five_octets_and_none_cuts_a_character() =>
        Prop.ForAll(Texts, text => Lines(text).All(line =>
            Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\r', StringComparison.Ordinal) && IsWhole(line)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_written_is_read_again() =>
        Prop.ForAll(Texts, text => Read(Written(text)) == text.ReplaceLineEndings("\n").Replace("\u0001", "", StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_of_exactly_seventy_five_octets_is_not_folded_and_one_more_is()
    {
        Assert.Equal("NOTE:" + new string('x', 70) + "\r\n", new ContentLines().AddText("NOTE", new string('x', 70)).ToString());
        Assert.Equal("NOTE:" + new string('x', 70) + "\r\n x\r\n", new ContentLines().AddText("NOTE", new string('x', 71)).ToString());
    }

    [Fact]
    public void An_emoji_at_the_edge_goes_to_the_next_line_whole() =>
        Assert.Equal("NOTE:" + new string('x', 68) + "\r\n 😀\r\n", new ContentLines().AddText("NOTE", new string('x', 68) + "😀").ToString());

    [Fact]
    public void Half_a_surrogate_pair_breaks_nothing() =>
        Assert.Equal("NOTE:a\uFFFDb\r\n", new ContentLines().AddText("NOTE", "a\uD83Db").ToString());

    [Fact]
    public void The_nasty_text_comes_back_whole() => Assert.Equal(HostileText.Text, Read(Written(HostileText.Text)));

    private static string Written(string text) => new ContentLines().AddText("NOTE", text).ToString();

    private static IEnumerable<string> Lines(string text) => Written(text).Split("\r\n");

    private static bool IsWhole(string line) => new UTF8Encoding(false, true).GetString(Encoding.UTF8.GetBytes(line)) == line && !line.Contains('\uFFFD', StringComparison.Ordinal);

    // RFC 6350 and RFC 5545, read backwards.
    private static string Read(string lines)
    {
        var value = lines.Replace("\r\n ", "", StringComparison.Ordinal)["NOTE:".Length..^2];
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            text.Append(value[i] != '\\' ? value[i] : value[++i] == 'n' ? '\n' : value[i]);
        }

        return text.ToString();
    }
}
