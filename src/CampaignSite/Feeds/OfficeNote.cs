using CampaignSite.Content.Model;
using CampaignSite.Localization;

namespace CampaignSite.Feeds;

/// <summary>What must be read beside a contact once it has left the page: when somebody looked, what is missing and why, what a site is.</summary>
internal static class OfficeNote
{
    public static IEnumerable<string> Of(Reader reader, Office office)
    {
        var (words, campaign) = (reader.Words, reader.Campaign);
        var site = office.Website is { Confidence: not Confidence.Low } sure ? sure.Value : null;

        // First what somebody must know before they open or write anything: a reader that cuts a note cuts its end.
        var email = office.Email is { Confidence: not Confidence.Low } mailbox ? mailbox.Value : null;
        var labels = new (string? Of, AppliedLabel? Label)[] { (site is null ? null : new Uri(site).Host, campaign.Labels.ForAddress(site)), (email, campaign.Labels.ForMailbox(email)) };
        foreach (var (of, label) in labels.DistinctBy(one => one.Label))
        {
            if (label is not null)
            {
                // In an address book “this site” would be ours.
                yield return $"{of}: {LabelText.Whole(reader, label)}. {label.Warning.In(reader.Language)}";
            }
        }

        if (office.Note is { } note)
        {
            yield return note.In(reader.Language);
        }

        foreach (var phone in office.Phones.Where(phone => phone is { Note: not null, Confidence: not Confidence.Low }))
        {
            yield return $"{phone.Value}: {phone.Note!.In(reader.Language)}";
        }

        if (office.Address is { Note: { } where, Confidence: not Confidence.Low })
        {
            yield return $"{words.Address}: {where.In(reader.Language)}";
        }

        yield return CheckText.Of(reader, office.Checked);
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
        if (office.Phones.Any(phone => phone.Confidence == Confidence.Low))
        {
            yield return words.Telephone;
        }

        foreach (var (field, name) in new[] { (office.Email, words.Email), (office.Website, words.Website), (office.Address, words.Address) })
        {
            if (field is { Confidence: Confidence.Low })
            {
                yield return name;
            }
        }
    }
}
