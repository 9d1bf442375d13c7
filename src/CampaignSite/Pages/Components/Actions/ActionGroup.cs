using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;

namespace CampaignSite.Pages.Components.Actions;

/// <summary>Actions under a heading of their own.</summary>
/// <param name="Id">Of the heading.</param>
/// <param name="Note">What is true of all of them.</param>
/// <param name="Country">The country that their pages are opened for.</param>
public sealed record ActionGroup(string Id, string Heading, IReadOnlyCollection<CallToAction> Actions, string? Note = null, CountryCode? Country = null);
