using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Parsing;

public sealed class FileNameProblemTests
{
    [Theory]
    [InlineData("texts/the gate.en.md", "the name has a space in it, which an address cannot have; write a hyphen; name it texts/{slug}.{lang}.md")]
    [InlineData("texts/TheGate.en.md", "the name has a capital letter")]
    [InlineData("texts/the_gate.en.md", "the name has “_” in it; write a hyphen")]
    [InlineData("texts/ворота.en.md", "the name has “в” in it")]
    [InlineData("texts/cafe\u0301.en.md", "the name has “U+0301” in it")]
    [InlineData("texts/the–gate.en.md", "the name has “–” in it")]
    [InlineData("texts/the--gate.en.md", "the name has two hyphens in a row")]
    [InlineData("texts/-gate.en.md", "the name begins or ends with a hyphen")]
    [InlineData("texts/gate-.en.md", "the name begins or ends with a hyphen")]
    [InlineData("texts/gate.md", "the name does not say the language of the file")]
    [InlineData("texts/gate.en.txt", "the name ends in “.txt” and must end in “.md”")]
    [InlineData("texts/gate.en.MD", "the name ends in “.MD” and must end in “.md”")]
    [InlineData("texts/gate.en.markdown", "the name ends in “.markdown” and must end in “.md”")]
    [InlineData("texts/the.gate.en.md", "the name has too many dots; write one before the language and one after it")]
    [InlineData("texts/aux.en.md", "“aux” is a name reserved by web servers or Windows")]
    [InlineData("timeline/gate.en.md", "the name of an event must begin with its day")]
    [InlineData("timeline/2025-02-30-gate.en.md", "“2025-02-30” is not a day of the calendar")]
    [InlineData("timeline/2025-02-03.en.md", "the name has no words")]
    [InlineData("countries/GB.md", "the name has a capital letter")]
    [InlineData("countries/gbr.md", "the name is not a two-letter country code")]
    [InlineData("interface/en.yaml", "the name ends in “.yaml” and must end in “.yml”")]
    [InlineData("media/gate.svg", "“.svg” is not a kind of picture that pages show")]
    [InlineData("media/The gate.png", "the name has a space in it")]
    public void The_reason_why_a_name_is_refused_is_said(string path, string reason)
    {
        var error = Assert.Single(Example.Load(ContentFile.FromText(path, "Words.")).Diagnostics, d => d.Code is DiagnosticCode.BadFileName);

        Assert.StartsWith(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_too_long_says_how_long_it_is()
    {
        var error = Assert.Single(Example.Load(ContentFile.FromText($"texts/{new string('a', 81)}.en.md", "Words.")).Diagnostics, d => d.Code is DiagnosticCode.BadFileName);

        Assert.StartsWith("the name has 81 characters, and at most 80 fit", error.Message, StringComparison.Ordinal);
    }
}
