using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Sources;

namespace CampaignSite.Links;

/// <summary>What became of addresses, as problems at each place where the content writes them.</summary>
internal static class LinkReport
{
    /// <summary>The address without what follows “#”, which no host is told.</summary>
    public static string AddressOf(OutwardLink link) => link.Address.Split('#')[0];

    public static ImmutableArray<Diagnostic> From(IEnumerable<OutwardLink> links, IReadOnlyDictionary<string, LinkResult> results, LinkPolicy policy) =>
    [
        .. from link in links.Distinct()
           where results.TryGetValue(AddressOf(link), out _)
           let problem = Problem(results[AddressOf(link)], policy)
           where problem is not null
           orderby link.At
           select new Diagnostic(link.At, problem.Value.Severity, problem.Value.Code, problem.Value.Message),
    ];

    /// <summary>One sentence about an address that leads readers astray, with where a copy may be.</summary>
    public static string Describe(LinkResult result, Campaign campaign) => $"“{result.Address}” {result.Detail}{Copy(result.Address, campaign)}";

    private static (Severity Severity, DiagnosticCode Code, string Message)? Problem(LinkResult result, LinkPolicy policy) => result.State switch
    {
        LinkState.Good => null,
        LinkState.Moved => (Severity.Warning, DiagnosticCode.LinkMoved, $"“{result.Address}” has moved to {result.Detail}; write that address if it is the same page"),
        LinkState.Redirected => (Severity.Warning, DiagnosticCode.LinkRedirected, $"“{result.Address}” is redirected to {result.Detail} for now; nothing need be done if that is the page that was meant"),
        LinkState.Unanswered => (Severity.Warning, DiagnosticCode.LinkUnanswered, $"“{result.Address}” {result.Detail}; look again another day, or yourself"),
        LinkState.Unasked => (Severity.Warning, DiagnosticCode.LinkUnasked, NotAsked(result, policy)),
        LinkState.SoftGone => (Severity.Warning, DiagnosticCode.LinkSoftGone, $"{Describe(result, policy.Campaign)}; look whether the page is still there"),
        LinkState.Gone => (Severity.Error, DiagnosticCode.LinkGone, $"{Describe(result, policy.Campaign)}; write where it is now, or remove the link"),
        LinkState.Loop => (Severity.Error, DiagnosticCode.LinkLoop, $"{Describe(result, policy.Campaign)}; write where it is now, or remove the link"),
        LinkState.Certificate => (Severity.Error, DiagnosticCode.LinkCertificate, $"{Describe(result, policy.Campaign)}; browsers warn of it, so do not send readers there"),
        LinkState.Labelled => (Severity.Error, DiagnosticCode.LinkLabelled, $"“{result.Address}” {result.Detail}; that address was not asked; remove the link, or give it its label"),
        _ => (Severity.Error, DiagnosticCode.LinkDeadHost, $"{Describe(result, policy.Campaign)}; write where it is now, or remove the link"),
    };

    // A host with a label has one message, wherever its pages are linked: they share a line of the report.
    private static string NotAsked(LinkResult result, LinkPolicy policy)
    {
        var host = LinkPolicy.HostOf(new Uri(result.Address));
        return policy.Caution(new Uri(result.Address)) is { } caution
            ? $"“{host}” {caution} and was not asked; look yourself as carefully as readers should, or name it: links --ask {host}"
            : $"“{result.Address}” was not asked: its host {result.Detail}; look yourself";
    }

    private static string Copy(string address, Campaign campaign)
    {
        var archive = campaign.Sources.FirstOrDefault(source => source.Archive is not null && source.Url.Split('#')[0] == address)?.Archive;
        return archive is not null ? $" (the archived copy: {archive})"
            : campaign.Sources.Any(source => source.Archive == address) ? ""
            : $" (there may be a copy at https://web.archive.org/web/*/{address})";
    }
}
