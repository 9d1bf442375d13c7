using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CampaignSite.Marks;

/// <summary>The table <c>marks</c>; its <c>WITHOUT ROWID</c>, which EF Core cannot say, is in the migration (decision 0012).</summary>
internal sealed class MarkConfiguration : IEntityTypeConfiguration<Mark>
{
    public void Configure(EntityTypeBuilder<Mark> builder)
    {
        builder.ToTable("marks");
        builder.Property(mark => mark.Visitor);
        builder.HasKey(mark => new { mark.Visitor, mark.Action });
    }
}
