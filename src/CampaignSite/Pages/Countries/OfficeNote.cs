using CampaignSite.Content.Countries;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Countries;

/// <summary>What must be read beside a contact once it has left the page: when somebody looked, what is missing and why, what a site is.</summary>
internal static class OfficeNote
{
    public static IEnumerable<string> Write(LocalizedCampaign localized, Office office)
    {
        var (words, campaign) = (localized.Words, localized.Campaign);
        var site = office.Website is { Confidence: not Confidence.Low } sure ? sure.Value : null;
        var sites = site is null ? [] : new[] { (Of: new Uri(site).Host, Field: office.Website!, Label: campaign.Labels.ForAddress(site)) };
        var mailboxes = office.Emails.Where(email => email.Confidence != Confidence.Low).Select(email => (Of: email.Value, Field: email, Label: campaign.Labels.ForMailbox(email.Value))).ToList();

        // First what somebody must know before they open or write anything: a reader that cuts a note cuts its end.
        foreach (var (of, _, label) in sites.Concat(mailboxes).Where(one => one.Label is not null).DistinctBy(one => one.Label))
        {
            // In an address book “this site” would be ours.
            yield return Sentence.Join($"{of}: {LabelText.Whole(localized, label!)}", label!.Warning.In(localized.Language), localized.Language);
        }

        if (office.Note is { } note)
        {
            yield return note.In(localized.Language);
        }

        IEnumerable<(string Of, ContactField? Field)> contacts =
        [
            .. sites.Select(one => (one.Of, one.Field)), .. office.Phones.Select(phone => (phone.Display, phone)), .. mailboxes.Select(one => (one.Of, one.Field)),
            (words.Address, office.Address),
        ];
        foreach (var (of, field) in contacts)
        {
            if (field is { Note: { } about, Confidence: not Confidence.Low })
            {
                yield return $"{of}: {about.In(localized.Language)}";
            }
        }

        yield return CheckText.Describe(localized, office.Checked);
        if (campaign.IsOld(office.Checked, campaign.Freshness.Contacts))
        {
            yield return site is null ? words.ConfirmNoSite : words.ConfirmFirst;
        }

        var unsure = Unsure(words, office).Distinct().ToList();
        if (unsure.Count > 0)
        {
            yield return words.CardUnsure.Replace("{fields}", string.Join(", ", unsure), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Unsure(InterfaceWords words, Office office)
    {
        IEnumerable<(ContactField? Field, string Name)> fields =
        [
            .. office.Phones.Select(phone => (phone, words.Telephone)), .. office.Emails.Select(email => (email, words.Email)),
            (office.Website, words.Website), (office.Address, words.Address),
        ];
        return fields.Where(one => one.Field is { Confidence: Confidence.Low }).Select(one => one.Name);
    }
}
