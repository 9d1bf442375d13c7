using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CampaignSite.Storage;

/// <summary>For <c>dotnet ef</c> only: the model without a site, a data folder or its lock. The database is never opened.</summary>
internal sealed class SqliteSiteDbContextFactory : IDesignTimeDbContextFactory<SqliteSiteDbContext>
{
    public SqliteSiteDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSiteDbContext>().UseSqlite("Data Source=:memory:").Options);
}
