using System.Globalization;

namespace CampaignSite.Content.Sources;

/// <summary>Names publishers and hosts that have not been judged, judgements that rest on no source, and judgements that have grown old.</summary>
internal static class PublisherJudgementRule
{
    // Of many the first: a list of two hundred hides its end.
    private const int MaxNamed = 5;

    public static void Check(Campaign campaign, LoadContext context)
    {
        Unjudged(context);
        foreach (var source in context.Deferred.BasisSources)
        {
            SourceNames.Find(context, source.At, source.Value);
        }

        var old = campaign.Labels.Publishers.Where(campaign.IsOld).OrderBy(publisher => publisher.Judged).ToList();
        if (old.Count > 0)
        {
            var named = string.Join(", ", old.Take(MaxNamed).Select(publisher => publisher.Name));
            context.Bag.Warning(context.Deferred.JudgedAt[old[0]], DiagnosticCode.StaleJudgement,
                $"{old.Count} of {campaign.Labels.Publishers.Length} judgements are older than {campaign.Freshness.Labels} days, the oldest of {old[0].Judged.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} ({named}{(old.Count > MaxNamed ? ", …" : "")}); check the lists and the press again, and update “judged”");
        }
    }

    private static void Unjudged(LoadContext context)
    {
        var labels = context.Labels;

        // An archive shows a page of another publisher: the hosts of the addresses written inside an address count too.
        var hosts = context.Deferred.Outward.SelectMany(link => WrappedAddresses.WrittenHostsOf(link.Address).Select(host => (link.At, Host: host)));
        foreach (var places in hosts.Where(link => link.Host.Length > 0 && !labels.IsJudged(link.Host)).GroupBy(link => link.Host))
        {
            var others = places.Select(link => link.At).Distinct().Count() - 1;
            context.Bag.Warning(places.First().At, DiagnosticCode.UnjudgedPublisher,
                $"“{places.Key}” has not been judged{(others > 0 ? $" (and {others} more such links)" : "")}; check whether it is on a list, and add it to “hosts” of its publisher in {PublisherReader.Path}, with “label: {PublisherReader.NoLabel}” where you found nothing", needs: PublisherReader.Path);
        }

        foreach (var places in context.Deferred.PublisherNames.Where(one => one.Name.Length > 0 && labels.Named(one.Name) is null).GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase))
        {
            context.Bag.Warning(places.First().At, DiagnosticCode.UnjudgedPublisher,
                $"“{places.Key}” has not been judged; add it to {PublisherReader.Path}, with “label: {PublisherReader.NoLabel}” where you found nothing, or to “also” of the publisher it is", needs: PublisherReader.Path);
        }

        foreach (var (at, host) in context.Deferred.LabelHosts.Where(one => !labels.IsJudged(one.Host)))
        {
            context.Bag.Warning(at, DiagnosticCode.UnjudgedPublisher,
                $"“{host}” has a label here but no publisher in {PublisherReader.Path}, which would say since when and on what grounds; add it there", needs: PublisherReader.Path);
        }
    }
}
