using System.Net;

namespace CampaignSite.Links;

/// <summary>One answer of a host, or why there was none.</summary>
internal sealed record LinkResponse(HttpStatusCode Status)
{
    /// <summary>None where the host answered.</summary>
    public LinkState? Failure { get; init; }

    /// <summary>Of a failure, for a person.</summary>
    public string Detail { get; init; } = "";

    /// <summary>As the header says it; it may be relative, or no address at all.</summary>
    public string? Location { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Of GET only, and no more than its beginning.</summary>
    public byte[] Body { get; init; } = [];

    public bool IsRedirect =>
        Failure is null && Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    public bool IsPermanent => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;

    public bool IsSuccess => Failure is null && (int)Status is >= 200 and < 300;

    /// <summary>Worth a second try a little later.</summary>
    public bool IsTransient => Failure == LinkState.Unanswered || (Failure is null && (Status == HttpStatusCode.TooManyRequests || (int)Status is 500 or (>= 502 and <= 504)));

    public static LinkResponse Failed(LinkState failure, string detail) => new(default(HttpStatusCode)) { Failure = failure, Detail = detail };
}
