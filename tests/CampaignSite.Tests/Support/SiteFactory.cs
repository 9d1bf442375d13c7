using CampaignSite.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CampaignSite.Tests.Support;

/// <summary>The site as the platform's test host starts it: through the entry point, in memory, on folders of its own.</summary>
public sealed class SiteFactory : WebApplicationFactory<Program>
{
    public SiteFactory() => SmallCampaign.WriteTo(Folder);

    public TemporaryFolder Folder { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // They reach the program as arguments, so its command line has to let them through.
        builder.UseSetting("Site:Content", Folder.At("content"));
        builder.UseSetting("Site:Data", Folder.At("data"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Folder.Dispose();
    }
}
