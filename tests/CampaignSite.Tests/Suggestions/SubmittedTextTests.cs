using System.Text;
using CampaignSite.Suggestions;

namespace CampaignSite.Tests.Suggestions;

public sealed class SubmittedTextTests
{
    public static TheoryData<string> Nothing =>
    [
        "", " ", "\t\r\n", "\u00A0\u2003\u3000", "\u200B\u200D\u2060\uFEFF", "\u0301\u0302", "\u202E\u2066", "\u3164\u115F", "\u2800", "\U000E0041",
    ];

    [Theory]
    [MemberData(nameof(Nothing))]
    public void B48_what_nobody_could_read_is_empty(string raw) =>
        Assert.Equal(TextProblem.Empty, SubmittedText.ParseText(raw).Problem);

    [Theory]
    [InlineData("?")]
    [InlineData("я")]
    [InlineData("7")]
    [InlineData("\u200Bа\u200B")]
    [InlineData("👍")]
    public void One_sign_that_can_be_read_is_a_text(string raw) =>
        Assert.Equal((raw, TextProblem.None), (SubmittedText.ParseText(raw).Value, SubmittedText.ParseText(raw).Problem));

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("a\u001b[2Jb", "a[2Jb")]
    [InlineData("a\u0085b", "a\nb")]
    [InlineData("a\u009fb", "ab")]
    [InlineData("a\ufdd0b", "ab")]
    [InlineData("a\uffffb", "ab")]
    [InlineData("a\U0001FFFEb", "ab")]
    [InlineData("a\u007fb", "ab")]
    public void B46_what_cannot_be_shown_is_taken_out_and_said(string raw, string shown)
    {
        var typed = SubmittedText.ParseText(raw);

        Assert.Equal((shown, raw.Contains('\u0085', StringComparison.Ordinal) ? TextProblem.None : TextProblem.Undisplayable), (typed.Value, typed.Problem));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_taken_out_and_said()
    {
        // Not as test data: the runner's own messages could not carry it.
        Assert.Equal(("ab", TextProblem.Undisplayable), (SubmittedText.ParseText("a\ud800b").Value, SubmittedText.ParseText("a\ud800b").Problem));
        Assert.Equal(("ab", TextProblem.Undisplayable), (SubmittedText.ParseText("ab\udc00").Value, SubmittedText.ParseText("ab\udc00").Problem));
    }

    [Fact]
    public void A_text_is_composed_and_its_lines_end_alike()
    {
        Assert.Equal("Å\nй\nz\n", SubmittedText.ParseText("A\u030A\r\n\u0438\u0306\rz\n").Value);
        Assert.Equal("Ӏаьржа ӏа", SubmittedText.ParseText("Ӏаьржа ӏа").Value);
    }

    [Fact]
    public void More_than_eight_accents_on_a_letter_are_eight() =>
        Assert.Equal(8, SubmittedText.ParseText("x" + new string('\u0334', 40) + "y").Value.Count(c => c == '\u0334'));

    [Theory]
    [InlineData("я", 4_000, TextProblem.None)]
    [InlineData("я", 4_001, TextProblem.TooLong)]
    [InlineData("👩‍👩‍👧‍👦", 500, TextProblem.None)]
    [InlineData("👩‍👩‍👧‍👦", 700, TextProblem.TooLarge)]
    [InlineData("😀", 4_000, TextProblem.None)]
    public void B49_a_text_has_its_measure_in_signs_and_in_bytes(string sign, int times, TextProblem problem)
    {
        var typed = SubmittedText.ParseText(string.Concat(Enumerable.Repeat(sign, times)));

        Assert.Equal((problem, times), (typed.Problem, typed.Length));
        Assert.Equal(times * Encoding.UTF8.GetByteCount(sign), Encoding.UTF8.GetByteCount(typed.Value));
    }

    [Theory]
    [InlineData("a\nb", TextProblem.Undisplayable)]
    [InlineData("a\tb", TextProblem.Undisplayable)]
    [InlineData("", TextProblem.Empty)]
    [InlineData("https://example.org/", TextProblem.None)]
    public void A_field_of_one_line_has_one_line(string raw, TextProblem problem) =>
        Assert.Equal(problem, SubmittedText.ParseLine(raw).Problem);

    [Theory]
    [InlineData("none", 0)]
    [InlineData("https://a.example", 1)]
    [InlineData("https://www.a.example http://b.example", 2)]
    [InlineData("www.a.example and www.b.example", 2)]
    public void Links_are_counted_once_each(string text, int count) => Assert.Equal(count, LinkCounter.Count(text));
}
