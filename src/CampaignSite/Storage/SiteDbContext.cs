using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Storage;

/// <summary>The tables of the site; it names none of them: each feature brings its own <see cref="IEntityTypeConfiguration{TEntity}"/>.</summary>
internal abstract class SiteDbContext(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SiteDbContext).Assembly);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }
}
