using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Model;
using CampaignSite.Pages.Shared;

namespace CampaignSite.Pages.Letters;

/// <summary>An office a letter can go to: what of its contacts is sure enough to be filled in for the writer.</summary>
public sealed class LetterOffice(Campaign campaign, OfficeView view, string countryName)
{
    public OfficeView View { get; } = view;

    public string Title => View.Title;

    /// <summary>As it stands at the head of the letter; without an address that nobody is sure of.</summary>
    public string Envelope { get; } = view.Office.Address is { Confidence: Confidence.Low } ? $"{view.Title}\n{countryName}" : view.Envelope;

    /// <summary>For a link that opens a message; empty where the writer must find the mailbox.</summary>
    public string Mailbox { get; } = view.Office is { Email: { Confidence: not Confidence.Low } email } && !IsRefused(campaign, email.Value)
        ? ComposeLink.Mailbox(email.Value) : "";

    /// <summary>E.164.</summary>
    public ImmutableArray<string> Phones { get; } = [.. view.Office.Phones.Where(phone => phone.Confidence != Confidence.Low).Select(phone => phone.Value)];

    // A host that content keeps as text is not linked through its mailboxes either.
    private static bool IsRefused(Campaign campaign, string email) => campaign.Labels.ForAddress($"https://{email.Split('@')[^1]}") is { IsUnlinked: true };
}
