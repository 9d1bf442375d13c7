using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CampaignSite.Content;
using CampaignSite.Content.Model;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Machine;

/// <summary>What is the same for every request to one snapshot, made at the first and gone with the snapshot.</summary>
internal sealed class MachineFiles(SiteAddress site)
{
    // By reference, as the pictures of one snapshot are never those of another.
    private readonly ConditionalWeakTable<Campaign, string> _siteMaps = [];
    private readonly ConditionalWeakTable<Picture, EntityTagHeaderValue> _tags = [];

    public string SiteMapOf(Campaign campaign) => _siteMaps.GetValue(campaign, c => SiteMap.Write(c, site));

    public EntityTagHeaderValue TagOf(Picture picture) => _tags.GetValue(
        picture, static p => new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(p.Bytes.Span).AsSpan(0, 8))}\""));
}
