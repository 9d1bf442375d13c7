using System.Security.Cryptography;
using System.Text;
using CampaignSite.Content.Countries;
using CampaignSite.Suggestions;

namespace CampaignSite.Pages.Components.Contacts;

/// <summary>
/// A report that a contact did not work, begun by the link beside it. The link names the contact by its hash, so that no one can make a
/// link that puts words of their own into our form, and a contact that has changed since is not filled in.
/// </summary>
/// <param name="What">The contact in words, for those who hear the link without seeing its place.</param>
public sealed record ContactReport(CountryCode Country, string Value, string What)
{
    /// <summary>The form, without the reader's language.</summary>
    public string Address => $"/suggest?page={PageAddresses.Country(Country)}&contact={Key(Value)}";

    /// <summary>The contact of a country that a link or a form names; null where the country has no such contact.</summary>
    public static (ReportedContact Contact, string Name)? Find(Country country, string key, InterfaceWords words)
    {
        foreach (var (_, office) in country.Offices)
        {
            foreach (var (field, label, value) in Contacts(office, words).Where(contact => Key(contact.Value) == key))
            {
                var text = field == "phones" ? TelephoneNumber.Format(value) : value.Replace("\n", ", ", StringComparison.Ordinal);
                return (ReportedContact.From(country.Code, office, field), $"{label}, {text}");
            }
        }

        return null;
    }

    // The names of the fields are the keys of the content.
    private static IEnumerable<(string Field, string Label, string Value)> Contacts(Office office, InterfaceWords words) =>
        new[] { ("website", words.Website, office.Website), ("address", words.Address, office.Address) }
            .Concat(office.Emails.Select(email => ("email", words.Email, (ContactField?)email)))
            .Concat(office.Phones.Select(phone => ("phones", words.Telephone, (ContactField?)phone)))
            .Where(contact => contact.Item3 is not null)
            .Select(contact => (contact.Item1, contact.Item2, contact.Item3!.Value));

    // Six figures: enough to tell the contacts of one country from one another, and no more bytes than that.
    private static string Key(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..6];
}
