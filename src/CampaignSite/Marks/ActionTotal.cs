using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Marks;

/// <summary>How many browsers have done an action: a count of its own, so that forgetting a visitor need not lower it, nor show that somebody forgot.</summary>
[Table("action_totals"), PrimaryKey(nameof(Action))]
internal sealed record ActionTotal
{
    public required string Action { get; init; }

    public required int Done { get; init; }

    /// <summary>The count as it was copied on <see cref="ShownOn"/>; stored, so that a restart does not copy a second time in a day.</summary>
    public required int Shown { get; init; }

    public required DateOnly ShownOn { get; init; }
}
