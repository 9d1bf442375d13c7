using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CampaignSite.Marks;

/// <summary>The table <c>action_totals</c>, one row an action.</summary>
internal sealed class ActionTotalConfiguration : IEntityTypeConfiguration<ActionTotal>
{
    public void Configure(EntityTypeBuilder<ActionTotal> builder)
    {
        builder.ToTable("action_totals");
        builder.HasKey(total => total.Action);
    }
}
