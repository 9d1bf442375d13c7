using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using CampaignSite.Security;

namespace CampaignSite.Marks;

/// <summary>The one cookie of the site: 32 random bytes under a name that says nothing to somebody who searches a phone.</summary>
/// <remarks>
/// <c>Secure</c> and its <c>__Host-</c>, but where somebody runs the site on their own machine over http: WebKit, and Chromium before 89,
/// keep no <c>Secure</c> cookie there. See <see cref="LocalRequest"/>.
/// </remarks>
public sealed class VisitorCookie
{
    public const string Name = CacheHeaders.VisitorCookie;

    /// <summary>The name on one's own machine; the other one may not be had without <c>Secure</c> (RFC 6265bis, 4.1.3.2).</summary>
    public const string LocalName = CacheHeaders.LocalVisitorCookie;

    private const int SecretLength = 32;

    // Lax, not Strict: with Strict a link out of a messenger would show no marks, and people would press again.
    private const string Attributes = "; Path=/; Secure; HttpOnly; SameSite=Lax";
    private const string LocalAttributes = "; Path=/; HttpOnly; SameSite=Lax";
    private const string NinetyDays = "; Max-Age=7776000";

    private readonly string _name;
    private readonly string _value;

    private VisitorCookie(string name, string value, ReadOnlySpan<byte> secret)
    {
        (_name, _value) = (name, value);
        Visitor = new Visitor(secret);
    }

    public Visitor Visitor { get; }

    /// <summary>A new cookie; nothing is sent before <see cref="Write"/>.</summary>
    public static VisitorCookie New(bool isLocal = false)
    {
        Span<byte> secret = stackalloc byte[SecretLength];
        RandomNumberGenerator.Fill(secret);
        return new VisitorCookie(isLocal ? LocalName : Name, Base64Url.EncodeToString(secret), secret);
    }

    /// <summary>Reads the header as it was sent: the framework's parser unescapes values and keeps the last of two, which hides what was wrong.</summary>
    /// <param name="request">The request that may carry it.</param>
    /// <param name="mustExpire">True for something malformed under our name, which the next POST should expire and every GET ignores.</param>
    public static VisitorCookie? Read(HttpRequest request, out bool mustExpire)
    {
        VisitorCookie? found = null;
        var seen = 0;
        var isLocal = LocalRequest.IsLocalHttp(request);
        foreach (var line in request.Headers.Cookie)
        {
            foreach (var range in line.AsSpan().Split(';'))
            {
                var pair = line.AsSpan()[range];
                pair = pair.StartsWith(' ') ? pair[1..] : pair;
                var equals = pair.IndexOf('=');
                var sent = equals < 0 ? pair : pair[..equals];
                var name = isLocal && sent.SequenceEqual(LocalName) ? LocalName : Name;
                if (!sent.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                seen++;
                found = equals >= 0 && sent.SequenceEqual(name) ? Parse(name, pair[(equals + 1)..]) : null;
            }
        }

        // Two of one name: one is somebody else's doing, and there is no telling which.
        found = seen == 1 ? found : null;
        mustExpire = found is null && seen > 0;
        return found;
    }

    /// <summary>Tells the browser to drop the cookie.</summary>
    public static void Expire(HttpResponse response)
    {
        response.Headers.Append("Set-Cookie", $"{Name}={Attributes}; Max-Age=0");
        if (LocalRequest.IsLocalHttp(response.HttpContext.Request))
        {
            response.Headers.Append("Set-Cookie", $"{LocalName}={LocalAttributes}; Max-Age=0");
        }
    }

    /// <summary>Gives the cookie to the browser, until it closes (one that brings back its last session brings back this, too) or, with <paramref name="remember"/>, for 90 days.</summary>
    public void Write(HttpResponse response, bool remember) =>
        response.Headers.Append("Set-Cookie", $"{_name}={_value}{(_name == Name ? Attributes : LocalAttributes)}{(remember ? NinetyDays : "")}");

    private static VisitorCookie? Parse(string name, ReadOnlySpan<char> value)
    {
        // Encoded again, so that one secret has one spelling: the decoder forgives blanks and padding.
        Span<byte> secret = stackalloc byte[SecretLength];
        return Base64Url.DecodeFromChars(value, secret, out _, out var length) == OperationStatus.Done && length == SecretLength
            && value.SequenceEqual(Base64Url.EncodeToString(secret))
            ? new VisitorCookie(name, value.ToString(), secret)
            : null;
    }
}
