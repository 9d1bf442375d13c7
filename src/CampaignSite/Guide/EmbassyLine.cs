using System.Globalization;
using System.Xml.Linq;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Localization;

namespace CampaignSite.Guide;

/// <summary>An embassy in one line: where it is, how it is reached, how sure each field is, how old what somebody saw is.</summary>
internal sealed class EmbassyLine(LocalizedCampaign localized, GuideMarkup markup, bool hasRemarks)
{
    public XElement Write(Country country)
    {
        var (words, office) = (localized.Words, country.Embassy!);
        var name = string.Join(", ", new[] { localized.Country(country.Code), office.Name?.In(localized.Language), office.City?.In(localized.Language) }.OfType<string>());
        var contacts = office.Phones.Select(phone => Field(phone, phone.Display))
            .Concat(office.Emails.Select(Marked))
            .ToList();
        if (contacts.Count == 0)
        {
            contacts.Add([new XText(words.NoContact.TrimEnd('.'))]);
        }

        return new XElement("li",
            new XElement("b", $"{name}:"), " ",
            contacts.Select((contact, index) => index == 0 ? contact : contact.Prepend(new XText("; "))),
            $"; {Seen(office.Checked)}. {(hasRemarks ? office.Note?.In(localized.Language) : null)}".TrimEnd());
    }

    private string Seen(Check check)
    {
        if (check.How == CheckMethod.NotChecked)
        {
            return localized.Words.CopyNotChecked;
        }

        // Year first: short, and the same to every reader.
        var date = check.OlderSource?.ToString() ?? check.On.ToString("O", CultureInfo.InvariantCulture);
        return localized.Campaign.IsOld(check, localized.Campaign.Freshness.Contacts) ? $"{date}, {localized.Words.CopyOld}" : date;
    }

    // The label before the mailbox: a copy lies where no page is near that could say it.
    private IEnumerable<XNode> Marked(ContactField email) => localized.Campaign.Labels.ForMailbox(email.Value) is { } label
        ? Field(email, email.Value).Prepend(new XText($"{LabelText.Short(localized, label)}: "))
        : Field(email, email.Value);

    private IEnumerable<XNode> Field(ContactField field, string text)
    {
        var remarks = new[] { field.Confidence == Confidence.Low ? localized.Words.NotConfirmed : null, field.Note?.In(localized.Language) }.OfType<string>().ToList();
        return remarks.Count == 0 ? [markup.Address(text)] : [markup.Address(text), new XText($" ({string.Join("; ", remarks)})")];
    }
}
