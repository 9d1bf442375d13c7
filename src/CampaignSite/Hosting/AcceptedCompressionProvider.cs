using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CampaignSite.Hosting;

/// <summary>Chooses the encoding of an answer, and never one that the request refuses with a weight of zero (RFC 9110, 12.5.3).</summary>
/// <remarks>The platform's own choice forgets a refusal: of <c>br;q=0, *</c> it takes br.</remarks>
internal sealed class AcceptedCompressionProvider(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    private const string Any = "*";

    private static readonly string[] Offered = ["br", "gzip"];

    /// <summary>Rewrites <c>Accept-Encoding</c> where something is refused in it.</summary>
    public override ICompressionProvider? GetCompressionProvider(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (MayRefuse(headers.AcceptEncoding.ToString()) && StringWithQualityHeaderValue.TryParseList(headers.AcceptEncoding, out var named) && named.Any(IsRefusal))
        {
            headers.AcceptEncoding = string.Join(", ", WithoutRefused(named));
        }

        return base.GetCompressionProvider(context);
    }

    // Browsers give no weights: for them the line is not taken apart twice.
    private static bool MayRefuse(string accepted) => accepted.Contains("q=0", StringComparison.OrdinalIgnoreCase);

    private static bool IsRefusal(StringWithQualityHeaderValue coding) => coding.Quality == 0;

    private static IEnumerable<StringWithQualityHeaderValue> WithoutRefused(IList<StringWithQualityHeaderValue> named)
    {
        var refused = named.Where(IsRefusal).Select(coding => coding.Value.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unnamed = Offered.Except(named.Select(coding => coding.Value.ToString()), StringComparer.OrdinalIgnoreCase).ToList();
        return named
            .SelectMany(coding => coding.Value == Any ? unnamed.Select(value => new StringWithQualityHeaderValue(value, coding.Quality ?? 1)) : [coding])
            .Where(coding => !IsRefusal(coding) && !refused.Contains(coding.Value.ToString()));
    }
}
