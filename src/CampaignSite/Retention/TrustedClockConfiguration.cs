using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CampaignSite.Retention;

/// <summary>The table <c>clock</c>: one row of days of the site, none of a visitor's.</summary>
internal sealed class TrustedClockConfiguration : IEntityTypeConfiguration<TrustedClock>
{
    public void Configure(EntityTypeBuilder<TrustedClock> builder)
    {
        builder.ToTable("clock");
        builder.HasKey(days => days.Id);
        builder.Property(days => days.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(days => days.Day).HasColumnName("day");
        builder.Property(days => days.DoubtedFrom).HasColumnName("doubted_from");
        builder.Property(days => days.DoubtedTo).HasColumnName("doubted_to");
        builder.Ignore(days => days.IsInDoubt);
    }
}
