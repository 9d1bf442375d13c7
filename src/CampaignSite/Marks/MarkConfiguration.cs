using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CampaignSite.Marks;

/// <summary>The table <c>marks</c>; its <c>WITHOUT ROWID</c>, which EF Core cannot say, is in the migration (decision 0012).</summary>
internal sealed class MarkConfiguration : IEntityTypeConfiguration<Mark>
{
    public void Configure(EntityTypeBuilder<Mark> builder)
    {
        builder.ToTable("marks");
        builder.Property(mark => mark.Visitor).HasColumnName("visitor");
        builder.Property(mark => mark.Action).HasColumnName("action");
        builder.Property(mark => mark.Outcome).HasColumnName("outcome");
        builder.Property(mark => mark.Day).HasColumnName("day");
        builder.HasKey(mark => new { mark.Visitor, mark.Action });
    }
}
