using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Storage;

/// <summary>A type of its own only so that PostgreSQL has migrations of its own, in <c>Storage/Migrations/Postgres</c>.</summary>
internal sealed class PostgresSiteDbContext(DbContextOptions<PostgresSiteDbContext> options) : SiteDbContext(options);
