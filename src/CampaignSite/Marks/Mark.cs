using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace CampaignSite.Marks;

/// <summary>One visitor's word on one action. Nothing else is kept, and nothing finer than a day, or a visit could be dated from the file.</summary>
/// <remarks>That the table is <c>WITHOUT ROWID</c>, which EF Core cannot say, is in the migration (decision 0012).</remarks>
[Table("marks"), PrimaryKey(nameof(Visitor), nameof(Action))]
public sealed record Mark
{
    /// <summary>SHA-256 of the cookie's bytes; internal, so that no page can print it.</summary>
    internal byte[] Visitor { get; init; } = [];

    public required string Action { get; init; }

    public required MarkOutcome Outcome { get; init; }

    /// <summary>The UTC day of the last press.</summary>
    public required DateOnly Day { get; init; }
}
