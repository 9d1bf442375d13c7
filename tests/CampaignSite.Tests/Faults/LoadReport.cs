using System.Collections.Concurrent;
using System.Globalization;

namespace CampaignSite.Tests.Faults;

/// <summary>How the requests of <see cref="Visitors"/> went.</summary>
internal sealed class LoadReport
{
    private readonly ConcurrentBag<(VisitorDeed Deed, int Status, double Milliseconds)> _answers = [];
    private readonly ConcurrentBag<(VisitorDeed Deed, Cut Cut)> _cuts = [];

    public int Answers => _answers.Count;

    /// <summary>Answers of 500 and more, but for a 503 to a form, by which the site says that its store is away.</summary>
    public int ServerErrors => _answers.Count(one => one.Status >= 500 && !(one.Status == 503 && one.Deed != VisitorDeed.Read));

    /// <summary>Forms answered with 503.</summary>
    public int Unavailable => _answers.Count(one => one.Status == 503 && one.Deed != VisitorDeed.Read);

    public int CutBy(params Cut[] cuts) => _cuts.Count(one => cuts.Contains(one.Cut));

    public int Status(VisitorDeed deed, int status) => _answers.Count(one => one.Deed == deed && one.Status == status);

    /// <summary>Milliseconds below which this share of the answers lies.</summary>
    public double Percentile(double share, params VisitorDeed[] deeds)
    {
        var sorted = _answers.Where(one => deeds.Contains(one.Deed)).Select(one => one.Milliseconds).Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
    }

    public void Add(VisitorDeed deed, LoadAnswer answer) => _answers.Add((deed, answer.Status, answer.Elapsed.TotalMilliseconds));

    public void Add(VisitorDeed deed, Cut cut) => _cuts.Add((deed, cut));

    /// <summary>Every deed with its statuses and cuts, for a failure's message.</summary>
    public override string ToString() => string.Join("; ", _answers.Select(one => (one.Deed, What: one.Status.ToString(CultureInfo.InvariantCulture)))
        .Concat(_cuts.Select(one => (one.Deed, What: one.Cut.ToString())))
        .GroupBy(one => one).OrderBy(group => group.Key).Select(group => $"{group.Key.Deed} {group.Key.What}: {group.Count()}"));
}
