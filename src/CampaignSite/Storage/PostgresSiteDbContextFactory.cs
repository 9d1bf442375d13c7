using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CampaignSite.Storage;

/// <summary>For <c>dotnet ef</c> only: the model without a site or a server. The database is never opened.</summary>
internal sealed class PostgresSiteDbContextFactory : IDesignTimeDbContextFactory<PostgresSiteDbContext>
{
    public PostgresSiteDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSiteDbContext>().UseNpgsql("Host=localhost").Options);
}
