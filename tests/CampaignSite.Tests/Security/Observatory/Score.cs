using System.Collections.Immutable;

namespace CampaignSite.Tests.Security.Observatory;

/// <summary>
/// What the HTTP Observatory would give one answer, by its algorithm 6 (mdn-http-observatory 1.6.3), https with a good certificate assumed.
/// </summary>
internal sealed record Score(ImmutableSortedDictionary<string, int> Modifiers)
{
    private const int Start = 100;

    /// <summary>From here on good points count; below it only bad ones do.</summary>
    private const int Threshold = 90;

    public int Points
    {
        get
        {
            var without = Start + Modifiers.Values.Where(value => value < 0).Sum();
            var points = without >= Threshold ? without + Modifiers.Values.Where(value => value > 0).Sum() : without;

            // Down to a multiple of five.
            return Math.Max(0, points - (points % 5));
        }
    }

    /// <summary>What costs points, as a line.</summary>
    public string Faults => string.Join(' ', Modifiers.Where(modifier => modifier.Value < 0).Select(modifier => $"{modifier.Key} {modifier.Value}"));

    public static Score Of(ObservedAnswer answer) => new(new Dictionary<string, int>
    {
        ["CSP"] = PolicyScore.Of(answer.All("Content-Security-Policy")),
        ["Cookies"] = CookieScore.Of(answer.All("Set-Cookie"), answer.All("Strict-Transport-Security").Count > 0),
        ["CORS"] = HeaderScore.Cors(answer.One("Access-Control-Allow-Origin"), answer.One("Access-Control-Allow-Credentials")),
        ["Redirection"] = HeaderScore.Redirection(answer.Address, answer.One("Location")),
        ["Referrer-Policy"] = HeaderScore.Referrer(answer.All("Referrer-Policy")),
        ["HSTS"] = HeaderScore.Hsts(answer.All("Strict-Transport-Security")),
        ["SRI"] = IntegrityScore.Of(answer.Document, answer.Address),
        ["X-Content-Type-Options"] = HeaderScore.ContentType(answer.All("X-Content-Type-Options")),
        ["X-Frame-Options"] = HeaderScore.Frame(answer.All("X-Frame-Options"), PolicyScore.Directives(answer.All("Content-Security-Policy"))),
        ["CORP"] = HeaderScore.Resource(answer.All("Cross-Origin-Resource-Policy")),
        ["COEP"] = HeaderScore.Embedder(answer.All("Cross-Origin-Embedder-Policy")),
        ["COOP"] = HeaderScore.Opener(answer.All("Cross-Origin-Opener-Policy")),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal));
}
