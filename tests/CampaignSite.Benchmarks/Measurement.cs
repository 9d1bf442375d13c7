using System.Globalization;

namespace CampaignSite.Benchmarks;

/// <summary>A line of the table: medians of all rounds.</summary>
/// <param name="Case">What was asked of both.</param>
/// <param name="Site">The site's figure, in <paramref name="Unit"/>.</param>
/// <param name="Unit"><c>/s</c>, <c>/cpu s</c> (answers a second of the server's processor time), <c>ms</c>, <c>MB</c> or <c>bytes</c>.</param>
/// <param name="Against">The other side's name; null where there is none.</param>
/// <param name="Other">The other side's figure in the same unit.</param>
/// <param name="Target">What the ratio should be; null where it only informs.</param>
internal sealed record Measurement(string Case, double Site, string Unit, string? Against = null, double? Other = null, Target? Target = null)
{
    /// <summary>The site's figure divided by the other's; null where there is none, or it is zero.</summary>
    public double? Ratio => Other is 0 ? null : Site / Other;

    public string SiteText => Format(Site);

    public string AgainstText => Other is { } other ? $"{Against}: {Format(other)}" : "";

    private string Format(double value) => string.Create(CultureInfo.InvariantCulture, $"{value.ToString(value < 100 ? "N2" : "N0", CultureInfo.InvariantCulture)} {Unit}");
}
