using System.Globalization;

namespace CampaignSite.Tests.Faults;

/// <summary>Times of many rounds, as the record wants them.</summary>
internal sealed class Sample
{
    private readonly List<double> _values = [];

    public double Max => _values.Count == 0 ? 0 : _values.Max();

    public void Add(double value) => _values.Add(value);

    public double Percentile(double share) => _values.Count == 0 ? 0 : _values.Order().ElementAt((int)Math.Min(_values.Count - 1, share * _values.Count));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p50 {Percentile(0.5):F0} ms, p95 {Percentile(0.95):F0} ms, max {Max:F0} ms");
}
