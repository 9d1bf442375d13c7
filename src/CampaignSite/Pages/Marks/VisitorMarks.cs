using System.Collections.Immutable;
using System.Net;
using CampaignSite.Content.Model;
using CampaignSite.Marks;

namespace CampaignSite.Pages.Marks;

/// <summary>What this browser has marked, for the pages of one request. Without our cookie the store is not asked at all.</summary>
public sealed class VisitorMarks
{
    private readonly MarkStore _store;
    private readonly VisitorCookie? _cookie;

    public VisitorMarks(IHttpContextAccessor accessor, MarkStore store)
    {
        ArgumentNullException.ThrowIfNull(accessor);
        _store = store;
        var request = accessor.HttpContext!.Request;

        // Browsers keep a Secure cookie on https and on loopback, and nowhere else: one that comes over an open line is not theirs.
        IsSecure = request.IsHttps || request.Host.Host is "localhost" || (IPAddress.TryParse(request.Host.Host, out var ip) && IPAddress.IsLoopback(ip));
        _cookie = IsSecure ? VisitorCookie.Read(request).Cookie : null;
        IsAvailable = store.IsAvailable;
    }

    public bool HasCookie => _cookie is not null;

    public bool IsSecure { get; }

    public bool IsAvailable { get; private set; }

    public ImmutableArray<Mark> All { get; private set; } = [];

    public Mark? For(Slug action) => All.FirstOrDefault(mark => mark.Action == action.Value);

    public int Count(MarkOutcome outcome) => All.Count(mark => mark.Outcome == outcome);

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (_cookie is null)
        {
            return;
        }

        var marks = await _store.ForVisitorAsync(_cookie.Visitor, cancellationToken);
        IsAvailable = marks is not null;
        All = [.. marks ?? []];
    }
}
