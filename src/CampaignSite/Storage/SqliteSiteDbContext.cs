using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Storage;

/// <summary>A type of its own only so that SQLite has migrations of its own, in <c>Storage/Migrations/Sqlite</c>.</summary>
internal sealed class SqliteSiteDbContext(DbContextOptions<SqliteSiteDbContext> options) : SiteDbContext(options);
