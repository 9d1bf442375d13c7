using System.Text.RegularExpressions;
using CampaignSite.Content.Model;

namespace CampaignSite.Tests.Shipped;

/// <summary>Compares the contacts of the campaign with the data they were compiled from, where that data is at hand.</summary>
public sealed partial class ContactsAgainstDataTests(ShippedCampaign shipped) : IClassFixture<ShippedCampaign>
{
    private const string Variable = "CAMPAIGN_CONTACTS";

    [ContactsFact]
    public void No_telephone_and_no_mail_address_is_in_the_content_that_is_not_in_the_data()
    {
        var data = string.Concat(Directory.EnumerateFiles(Environment.GetEnvironmentVariable(Variable)!, "*.csv").Select(File.ReadAllText));

        var strays = Offices()
            .SelectMany(office => office.Phones.Select(phone => phone.Value).Append(office.Email?.Value))
            .OfType<string>()
            .Where(value => !data.Contains(value, StringComparison.OrdinalIgnoreCase));

        Assert.Equal([], strays);
    }

    [ContactsFact]
    public void No_postal_address_is_in_the_content_that_is_not_in_the_data()
    {
        var data = Plain(string.Concat(Directory.EnumerateFiles(Environment.GetEnvironmentVariable(Variable)!, "*.csv").Select(File.ReadAllText)));

        var strays = Offices().Select(office => office.Address?.Value).OfType<string>()
            .SelectMany(address => address.Split([',', '\n'])).Where(part => !data.Contains(Plain(part), StringComparison.Ordinal));

        Assert.Equal([], strays);
    }

    private IEnumerable<Office> Offices() => shipped.Campaign.Countries.SelectMany(country =>
        new[] { country.Embassy, country.ForeignMinistry, country.UnMission }.OfType<Office>().Concat(country.Consulates).Concat(country.Representatives));

    // Line ends and quotation marks of the table are not part of an address.
    private static string Plain(string text) => NotWords().Replace(text, "").ToUpperInvariant();

    [GeneratedRegex(@"[^\p{L}\p{N}]", RegexOptions.NonBacktracking)]
    private static partial Regex NotWords();

    /// <summary>Runs only where the data is named; elsewhere it is skipped by name.</summary>
    private sealed class ContactsFactAttribute : FactAttribute
    {
        public ContactsFactAttribute()
        {
            if (!Directory.Exists(Environment.GetEnvironmentVariable(Variable)))
            {
                Skip = $"{Variable} names no folder with the tables of contacts.";
            }
        }
    }
}
