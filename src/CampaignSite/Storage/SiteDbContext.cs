using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Storage;

/// <summary>The tables of the site; it names none of them: each feature marks its own entities with <see cref="TableAttribute"/>.</summary>
internal abstract class SiteDbContext(DbContextOptions options) : DbContext(options)
{
    private PreparedStatements? _prepared;

    /// <summary>For the few statements that come in crowds.</summary>
    public PreparedStatements Prepared => _prepared ??= new(this);

    public override void Dispose()
    {
        ForgetPrepared();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        ForgetPrepared();
        return base.DisposeAsync();
    }

    // A context that is used again comes back here as it is.
    private void ForgetPrepared()
    {
        _prepared?.Dispose();
        _prepared = null;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var entity in typeof(SiteDbContext).Assembly.GetTypes().Where(type => type.IsDefined(typeof(TableAttribute), inherit: false)))
        {
            modelBuilder.Entity(entity);
        }

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }
}
