using CampaignSite.Marks;

namespace CampaignSite.Tests.Marks;

public sealed class MarkWordTests
{
    [Theory]
    [InlineData("done", true, MarkOutcome.Done)]
    [InlineData("tried", true, MarkOutcome.Tried)]
    [InlineData("later", true, MarkOutcome.Later)]
    [InlineData("none", true, null)]
    [InlineData("Done", false, null)]
    [InlineData("1", false, null)]
    [InlineData(" done", false, null)]
    [InlineData("", false, null)]
    [InlineData(null, false, null)]
    public void Only_the_four_words_of_the_form_are_read(string? word, bool known, MarkOutcome? outcome)
    {
        var read = MarkWord.TryParse(word, out var parsed);

        Assert.Equal((known, outcome), (read, parsed));
    }

    [Fact]
    public void Every_outcome_has_a_word_that_reads_back()
    {
        Assert.All(Enum.GetValues<MarkOutcome>(), outcome =>
        {
            Assert.True(MarkWord.TryParse(MarkWord.For(outcome), out var read));
            Assert.Equal(outcome, read);
        });
    }
}
