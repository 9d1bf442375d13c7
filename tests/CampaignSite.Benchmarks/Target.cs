using System.Globalization;

namespace CampaignSite.Benchmarks;

/// <summary>A bound of a ratio.</summary>
internal sealed record Target(double Bound, bool IsUpper)
{
    public static Target AtLeast(double bound) => new(bound, IsUpper: false);

    public static Target AtMost(double bound) => new(bound, IsUpper: true);

    public bool IsMet(double ratio) => IsUpper ? ratio <= Bound : ratio >= Bound;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsUpper ? "≤" : "≥")} {Bound:0.00}");
}
