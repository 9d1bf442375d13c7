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
        builder.Property(suggestion => suggestion.Id).HasColumnName("id");
        builder.Property(suggestion => suggestion.State).HasColumnName("state");
        builder.Property(suggestion => suggestion.Notes).HasColumnName("notes");
        builder.Property(suggestion => suggestion.Received).HasColumnName("received");
        builder.Property(suggestion => suggestion.Decided).HasColumnName("decided");
        builder.Property(suggestion => suggestion.Page).HasColumnName("page");
        builder.Property(suggestion => suggestion.Link).HasColumnName("link");
        builder.Property(suggestion => suggestion.Text).HasColumnName("text");
    }
}
