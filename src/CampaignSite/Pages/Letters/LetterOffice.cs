using System.Collections.Immutable;
using CampaignSite.Content.Countries;
using CampaignSite.Pages.Components.Contacts;
using CampaignSite.Planning;

namespace CampaignSite.Pages.Letters;

/// <summary>An office a letter can go to: what of its contacts is sure enough to be filled in for the writer.</summary>
public sealed class LetterOffice(OfficeView view)
{
    private readonly HeldContacts _contacts = HeldContacts.From(view.Office);

    public OfficeView View { get; } = view;

    public string Title => View.Title;

    /// <summary>As written at the head of the letter; without an address that is not sure.</summary>
    public string Envelope => View.Office.Address is not null && _contacts.Address is null ? View.EnvelopeWithoutAddress : View.Envelope;

    /// <summary>For a link that opens a message; empty where the writer must find the mailbox.</summary>
    public string Mailbox => _contacts.Mailbox is { } mailbox ? ComposeLink.Mailbox(mailbox) : "";

    public ImmutableArray<ContactField> Phones => _contacts.Phones;
}
