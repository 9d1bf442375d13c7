using CampaignSite.Content;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Pages.Components.Contacts;
using CampaignSite.Pages.Letters;
using CampaignSite.Tests.Exports.Support;

namespace CampaignSite.Tests.Pages.Letters;

public sealed class LetterOfficeTests
{
    private static readonly Campaign Saltmarsh = Testing.Saltmarsh.Campaign();

    private static readonly Office Empty = new() { Checked = new Check { On = new DateOnly(2026, 11, 20), How = CheckMethod.Called, Source = "Clerk" } };

    [Theory]
    [InlineData(Confidence.High, "office@gov.example")]
    [InlineData(Confidence.Medium, "office@gov.example")]
    [InlineData(Confidence.Low, "")]
    public void A_mailbox_that_nobody_is_sure_of_is_not_filled_in(Confidence confidence, string expected) =>
        Assert.Equal(expected, Letter(Empty with { Emails = [new ContactField("office@gov.example", confidence, null)] }).Mailbox);

    [Fact]
    public void A_mailbox_is_written_so_that_no_sign_of_it_means_something_in_an_address() =>
        Assert.Equal("a%2Bb%27c@gov.example", Letter(Empty with { Emails = [new ContactField("a+b'c@gov.example", Confidence.High, null)] }).Mailbox);

    [Fact]
    public void Only_an_address_somebody_is_sure_of_stands_on_the_envelope()
    {
        Assert.Equal("Office\n1 Mill Lane\nIceland", Letter(Empty with { Address = new ContactField("1 Mill Lane", Confidence.Medium, null) }).Envelope);
        Assert.Equal("Office\nIceland", Letter(Empty with { Address = new ContactField("1 Mill Lane", Confidence.Low, null) }).Envelope);
        Assert.Equal("Office\nIceland", Letter(Empty).Envelope);
        Assert.Equal("Office\nReykjavik\nIceland", Letter(Empty with { City = HostileText.Localized("Reykjavik"), Address = new ContactField("1 Mill Lane", Confidence.Low, null) }).Envelope);
    }

    [Fact]
    public void Only_a_number_somebody_is_sure_of_is_called() =>
        Assert.Equal(["+442079460000"], Letter(Empty with
        {
            Phones = [new ContactField("+442079460000", Confidence.Medium, null), new ContactField("+442079460001", Confidence.Low, null)],
        }).Phones.Select(phone => phone.Value));

    private static LetterOffice Letter(Office office) => new(new OfficeView(Saltmarsh, office, "Office", "Iceland", office.City?.In(Saltmarsh.BaseLanguage)));
}
