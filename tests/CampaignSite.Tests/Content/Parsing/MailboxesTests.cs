using CampaignSite.Content.Countries;
using CampaignSite.Content.Files;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Loading;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Parsing;

public sealed class MailboxesTests
{
    private const string Note = "{value: visa@embassy.example, confidence: low, note: for visas}";

    [Fact]
    public void An_office_has_several_mailboxes_and_the_first_is_the_one_for_letters()
    {
        var office = Embassy($"[press@embassy.example, {Note}]");

        Assert.Equal("press@embassy.example", office.Email!.Value);
        Assert.Equal(["press@embassy.example", "visa@embassy.example"], office.Emails.Select(email => email.Value));
        Assert.True(Language.TryParse("en", out var english));
        Assert.Equal((Confidence.Low, "for visas"), (office.Emails[1].Confidence, office.Emails[1].Note!.In(english!)));
    }

    [Theory]
    [InlineData("press@embassy.example")]
    [InlineData("{value: press@embassy.example, confidence: high}")]
    [InlineData("[press@embassy.example]")]
    [InlineData("[press@embassy.example, press@embassy.example]")]
    public void One_mailbox_is_written_as_before_or_as_a_list_of_one(string email)
    {
        var office = Embassy(email);

        Assert.Equal("press@embassy.example", Assert.Single(office.Emails).Value);
    }

    [Theory]
    [InlineData("[press@embassy.example, Visa]", "bad-email")]
    [InlineData("press@embassy.example; visa@embassy.example", "bad-email")]
    [InlineData("[press@embassy.example, [visa@embassy.example]]", "wrong-type")]
    [InlineData("[]", "wrong-type")]
    public void Each_mailbox_is_looked_at(string email, string code) =>
        Assert.Contains(Example.Errors(Load(email)), error => error.EndsWith($"error {code}", StringComparison.Ordinal));

    private static Office Embassy(string email)
    {
        var result = Load(email);
        Assert.Equal([], Example.Errors(result));
        return result.Campaign!.Country("fr")!.Embassy!;
    }

    private static LoadResult Load(string email) => Example.Load(ContentFile.FromText(
        "countries/fr.md", $"---\nembassy:\n  email: {email}\n  checked: {{on: 2026-11-20, how: called, source: The embassy by telephone}}\n---\n"));
}
