using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;

namespace CampaignSite.Links;

/// <summary>Follows one address to its end, as far as the hosts on the way and the policy allow.</summary>
internal sealed class LinkFollower(LinkClient client, LinkPolicy policy, TimeProvider time)
{
    private const int MaxRedirects = 10;

    // RFC 9309, section 2.3.1.2.
    private const int MaxRobotsRedirects = 5;

    private readonly ConcurrentDictionary<string, Lazy<Task<(RobotsRules? Rules, LinkResponse Answer)>>> _robots = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Lazy<Task<Visit>>> _nonsense = new(StringComparer.OrdinalIgnoreCase);

    public async Task<LinkResult> FollowAsync(string address, CancellationToken stop)
    {
        var start = new Uri(address);
        var visit = await VisitAsync(start, withBody: false, stop);
        if (visit.State is LinkState.Good or LinkState.Moved or LinkState.Redirected && await IsSoftGoneAsync(start, visit, stop) is { } why)
        {
            visit = visit with { State = LinkState.SoftGone, Detail = why };
        }

        return new LinkResult(address, visit.State, visit.Detail, time.GetUtcNow());
    }

    private async Task<Visit> VisitAsync(Uri start, bool withBody, CancellationToken stop)
    {
        // Where it has moved for good: as far as that was said without a break.
        var (current, moved, isPermanent) = (start, (Uri?)null, true);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            if (policy.Refusal(current) is { } refusal)
            {
                return current == start ? new(LinkState.Unasked, refusal, current, []) : new(LinkState.Labelled, $"is redirected to {Text(current)}, whose host {refusal}", current, []);
            }

            if (!seen.Add(current.GetLeftPart(UriPartial.Query)) || seen.Count > MaxRedirects)
            {
                return new(LinkState.Loop, $"is redirected without end, last to {Text(current)}", current, []);
            }

            if (await RobotsProblemAsync(current, stop) is { } problem)
            {
                return problem;
            }

            var response = await (withBody ? client.GetAsync(current, stop) : client.LookAsync(current, stop));
            if (!response.IsRedirect)
            {
                return Arrived(response, start, current, moved);
            }

            if (string.IsNullOrWhiteSpace(response.Location) || !Uri.TryCreate(current, response.Location, out var next))
            {
                return new(LinkState.Unanswered, "is redirected to no address", current, []);
            }

            isPermanent &= response.IsPermanent;
            moved = isPermanent ? next : moved;
            current = next;
        }
    }

    private static Visit Arrived(LinkResponse response, Uri start, Uri end, Uri? moved) => response switch
    {
        { Failure: { } failure } => new(failure, response.Detail, end, []),
        { IsSuccess: true } when end == start => new(LinkState.Good, Answers(response), end, response.Body),
        { IsSuccess: true } when moved is not null => new(LinkState.Moved, Text(moved), end, response.Body),
        { IsSuccess: true } => new(LinkState.Redirected, Text(end), end, response.Body),
        { Status: HttpStatusCode.NotFound or HttpStatusCode.Gone } => new(LinkState.Gone, Answers(response), end, []),
        { RetryAfter: { } wait } when response.IsTransient => new(LinkState.Unanswered, $"{Answers(response)} and asks for {wait.TotalMinutes:0} minutes of patience", end, []),
        _ => new(LinkState.Unanswered, (int)response.Status < 500 ? $"{Answers(response)} to a program; look with a browser" : Answers(response), end, []),
    };

    /// <summary>What keeps an address from being asked; null where the host allows it.</summary>
    private async Task<Visit?> RobotsProblemAsync(Uri address, CancellationToken stop)
    {
        var (rules, answer) = await _robots.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => new(() => RobotsAsync(address, stop))).Value;
        return rules is null
            ? new Visit(answer.Failure ?? LinkState.Unanswered, answer.Failure is null ? $"was not asked: robots.txt of its host {Answers(answer)}" : answer.Detail, address, [])
            : rules.IsAllowed(address) ? null : new Visit(LinkState.Unasked, "does not allow it to programs (robots.txt)", address, []);
    }

    // RFC 9309: a file that is not there allows all, one that cannot be had allows nothing.
    private async Task<(RobotsRules? Rules, LinkResponse Answer)> RobotsAsync(Uri host, CancellationToken stop)
    {
        var current = new Uri(host, "/robots.txt");
        for (var redirects = 0; ; redirects++)
        {
            var answer = await client.GetAsync(current, stop);
            if (answer.IsRedirect && redirects < MaxRobotsRedirects && answer.Location is not null && Uri.TryCreate(current, answer.Location, out var next) && policy.Refusal(next) is null)
            {
                current = next;
                continue;
            }

            var isAway = answer.Failure is not null || (int)answer.Status >= 500 || answer.Status == HttpStatusCode.TooManyRequests;
            return (isAway ? null : answer.IsSuccess ? RobotsRules.Parse(answer.Body, LinkClient.Agent) : RobotsRules.AllowAll, answer);
        }
    }

    /// <summary>Why a page is taken for one that says “not found” and answers as if it were there; null where it is not.</summary>
    private async Task<string?> IsSoftGoneAsync(Uri start, Visit visit, CancellationToken stop)
    {
        if (start.PathAndQuery == "/")
        {
            return null;
        }

        if (visit.End != start && visit.End.PathAndQuery == "/")
        {
            return $"is redirected to the front page {Text(visit.End)}";
        }

        var authority = visit.End.GetLeftPart(UriPartial.Authority);
        var nonsense = await _nonsense.GetOrAdd(authority, _ => new(() => VisitAsync(new Uri($"{authority}/{RandomNumberGenerator.GetHexString(20, lowercase: true)}"), withBody: true, stop))).Value;
        if (nonsense.State is not (LinkState.Good or LinkState.Moved or LinkState.Redirected))
        {
            return null;
        }

        if (nonsense.State != LinkState.Good)
        {
            return nonsense.End == visit.End && visit.End != start ? $"is redirected to {Text(visit.End)}, as an address that was never there is" : null;
        }

        var page = await VisitAsync(visit.End, withBody: true, stop);
        return page.State == LinkState.Good && SimilarPages.AreAlike(page.Body, nonsense.Body) ? "shows the same page as an address of its host that was never there" : null;
    }

    private static string Answers(LinkResponse response) => $"answers {(int)response.Status}";

    private static string Text(Uri address) => address.AbsoluteUri;

    private sealed record Visit(LinkState State, string Detail, Uri End, byte[] Body);
}
