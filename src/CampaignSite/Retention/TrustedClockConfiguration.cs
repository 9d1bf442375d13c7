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
        builder.Property(days => days.Id).ValueGeneratedNever();
        builder.Ignore(days => days.IsInDoubt);
    }
}
