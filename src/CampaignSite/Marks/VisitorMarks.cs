using System.Collections.Frozen;
using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Loading;
using CampaignSite.Hosting;
using CampaignSite.Security;
using Microsoft.Extensions.Options;

namespace CampaignSite.Marks;

/// <summary>What this browser has marked, for the pages of one request. Without our cookie the store is not asked at all.</summary>
public sealed class VisitorMarks
{
    private readonly MarkStore _store;
    private readonly Campaign _campaign;
    private readonly HttpContext _context;
    private readonly VisitorCookie? _sent;
    private readonly bool _mustExpire;
    private IReadOnlyList<Mark>?[] _asked = [];
    private FrozenDictionary<string, Mark> _byAction = FrozenDictionary<string, Mark>.Empty;

    public VisitorMarks(IHttpContextAccessor accessor, MarkStore store, Campaign campaign)
    {
        _store = store;
        _campaign = campaign;
        _context = accessor.HttpContext!;
        var request = _context.Request;

        IsSecure = CanKeepCookie(request, _context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value);
        _sent = VisitorCookie.Read(request, out _mustExpire);
        IsAvailable = store.IsAvailable;
    }

    /// <summary>Browsers keep a Secure cookie on https, and some on loopback: one that comes over an open line is not theirs. The onion address is for reading only.</summary>
    internal static bool CanKeepCookie(HttpRequest request, SiteOptions site) =>
        (request.IsHttps || ListeningAddresses.IsLoopback(request.Host.Host)) && !OnionService.IsOnionRequest(request, site);

    public bool HasCookie => IsSecure && _sent is not null;

    public bool IsSecure { get; }

    public bool IsAvailable { get; private set; }

    public ImmutableArray<Mark> All { get; private set; } = [];

    public Mark? For(Slug action) => _byAction.GetValueOrDefault(action.Value);

    public int Count(MarkOutcome outcome) => All.Count(mark => mark.Outcome == outcome);

    /// <summary>The day from which an action that was done or tried is worth doing again; null where it is done once and for all.</summary>
    public DateOnly? AgainOn(CallToAction action) =>
        For(action.Slug) is { Outcome: MarkOutcome.Done or MarkOutcome.Tried } mark && action.RepeatDays is { } days ? mark.Day.AddDays(days) : null;

    /// <summary>What is over cannot be done again, however long ago it was done.</summary>
    public MarkState StateOf(CallToAction action) => For(action.Slug)?.Outcome switch
    {
        null => MarkState.None,
        MarkOutcome.Later => MarkState.Later,
        _ when AgainOn(action) <= _campaign.Today && _campaign.CanBeDone(action) => MarkState.Again,
        MarkOutcome.Done => MarkState.Done,
        _ => MarkState.Tried,
    };

    /// <summary>The state in words, and a symbol that says the same at a glance; null where nothing is marked.</summary>
    public (string Symbol, string Words)? BadgeOf(CallToAction action, InterfaceWords words) => StateOf(action) switch
    {
        MarkState.Done => ("✓", words.MarkDone),
        MarkState.Tried => ("~", words.MarkTried),
        MarkState.Later => ("○", words.MarkLater),
        MarkState.Again => ("↻", words.MarkAgain),
        _ => null,
    };

    /// <summary>Done or tried, and not yet worth doing again: nothing to suggest to this visitor.</summary>
    public bool IsFinished(CallToAction action) => StateOf(action) is MarkState.Done or MarkState.Tried;

    /// <summary>True where the store says that this browser has no marks. The page learns nothing by that: one for readers at risk is blind to them.</summary>
    public async Task<bool> HasNoneAsync(CancellationToken cancellationToken)
    {
        if (!HasCookie)
        {
            return true;
        }

        _asked = [await _store.ForVisitorAsync(_sent!.Visitor, cancellationToken)];
        return _asked is [{ Count: 0 }];
    }

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (!HasCookie)
        {
            return;
        }

        // Asked once a request.
        _asked = _asked is [] ? [await _store.ForVisitorAsync(_sent!.Visitor, cancellationToken)] : _asked;
        var marks = _asked[0];
        IsAvailable = marks is not null;
        All = [.. marks ?? []];
        _byAction = All.ToFrozenDictionary(mark => mark.Action, StringComparer.Ordinal);
    }

    /// <summary>Stores or takes back one mark, and gives the browser our cookie where it has none.</summary>
    public async Task<MarkResult> SetAsync(SetMark command, CancellationToken cancellationToken)
    {
        if (_sent is not { } cookie)
        {
            return Introduce(command);
        }

        var result = await _store.MarkAsync(cookie.Visitor, command.Action, command.Outcome, cancellationToken);

        // A known browser keeps the cookie it has, unless it asks to be remembered; a new one has been asked on the way.
        if (result != MarkResult.Unavailable && command is { Remember: true, IsSecondTry: false })
        {
            cookie.Write(_context.Response, remember: true);
        }

        return result;
    }

    /// <summary>Deletes what is stored of this browser, and then its cookie; false where the store is away, and the cookie stays, for without it the browser could never ask again.</summary>
    public async Task<bool> ForgetAsync(CancellationToken cancellationToken)
    {
        if (_sent is { } cookie && await _store.ForgetAsync(cookie.Visitor, cancellationToken) == MarkResult.Unavailable)
        {
            return false;
        }

        VisitorCookie.Expire(_context.Response);
        return true;
    }

    private MarkResult Introduce(SetMark command)
    {
        // No cookie where it is already known that there would be no mark for it.
        var isNew = command is { Outcome: not null, IsSecondTry: false };
        if (isNew && !_store.IsAvailable)
        {
            return MarkResult.Unavailable;
        }

        if (_mustExpire)
        {
            VisitorCookie.Expire(_context.Response);
        }

        if (isNew)
        {
            VisitorCookie.New(LocalRequest.IsLocalHttp(_context.Request)).Write(_context.Response, command.Remember);
            return MarkResult.SendAgain;
        }

        // Nothing to take back: no cookie is made for it.
        return command.Outcome is null ? MarkResult.Removed : MarkResult.CookieNotKept;
    }
}
