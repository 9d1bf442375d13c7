using CampaignSite.Content.Files;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Rendering;

/// <summary>What a point of a letter is as plain text: copied, mailed or printed, nothing in it can be pressed.</summary>
public sealed class LetterAddressTests
{
    [Theory]
    [InlineData("See <https://gov.example/gate>.", "See https://gov.example/gate.")]
    [InlineData("See [the **order** of May](https://gov.example/gate).", "See the order of May (https://gov.example/gate).")]
    [InlineData("*See [the order](https://gov.example/gate)*.", "See the order (https://gov.example/gate).")]
    [InlineData("See [gov.example](https://gov.example/).", "See gov.example.")]
    [InlineData("Ask [the clerk](mailto:clerk@gov.example).", "Ask the clerk (clerk@gov.example).")]
    [InlineData("Ring [our office](tel:+442079460000).", "Ring our office (+442079460000).")]
    [InlineData("Ring [+44 20 7946-0000](tel:+442079460000).", "Ring +44 20 7946-0000.")]
    [InlineData("Read [the briefing](/briefing).", "Read the briefing.")]
    public void An_address_is_not_lost(string markdown, string plain)
    {
        var result = Example.Load(ContentFile.FromText("letters/to-the-clerk.en.md",
            $"---\ntitle: A letter\nsummary: One line.\naudience: representative\nsubject: The gate\npoints:\n  - id: one\n    text: \"{markdown}\"\nask: Will you?\n---\nWrite.\n"));

        Assert.Equal([], Example.Errors(result));
        Assert.Equal(plain, result.Campaign!.Letter("to-the-clerk")!.Translations.In(result.Campaign.BaseLanguage).Points.Single().Plain);
    }
}
