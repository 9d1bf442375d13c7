using CampaignSite.Content.Files;

namespace CampaignSite.Tests.Content.Support;

/// <summary>A file of the documentation that is wrong on purpose.</summary>
internal sealed record BadExample(ContentFile File, string Code, int Line);
