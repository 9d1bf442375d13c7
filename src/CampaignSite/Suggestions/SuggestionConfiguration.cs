using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CampaignSite.Suggestions;

/// <summary>The table <c>suggestions</c>; its <c>WITHOUT ROWID</c> and its checks stand in the migration (decision 0012).</summary>
internal sealed class SuggestionConfiguration : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.ToTable("suggestions");
        builder.HasKey(suggestion => suggestion.Id);
    }
}
