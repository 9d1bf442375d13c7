using CampaignSite.Content.Countries;
using CampaignSite.Content.Sources;
using CampaignSite.Localization;
using CampaignSite.Pages.Components.Contacts;
using CampaignSite.Security;
using Microsoft.AspNetCore.Components;

namespace CampaignSite.Pages.Embassies;

[CachePolicy(CachePolicy.Helpers)]
public sealed class EmbassiesPage(LocalizedCampaign localized) : ListPage(localized)
{
    public IEnumerable<AppliedLabel?> Labels => Campaign.Countries.Where(country => !Campaign.IsAtRisk(country.Code)).Select(country => country.Embassy).OfType<Office>()
        .SelectMany(office => office.Emails.Select(email => Campaign.Labels.ForMailbox(email.Value)).Append(Campaign.Labels.ForAddress(office.Website?.Value)));

    public IEnumerable<(Country Country, OfficeView View)> Embassies => Localized.CountriesByName()
        .Where(country => country.Embassy is not null)
        .Select(country => (country, OfficeView.From(Localized, OfficeKind.Embassy, country.Embassy!, country.Code)));

    public EmbassyMap Map => EmbassyMap.Create(Asset("world.svg"), Localized);

    // The tag helpers that know the fingerprint of a file know no pictures inside SVG.
    private string Asset(string name) => "/" + (HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[name] ?? name);
}
