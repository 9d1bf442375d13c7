using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace CampaignSite.Marks;

/// <summary>The one cookie of the site: 32 random bytes under a name that says nothing to somebody who searches a phone.</summary>
public sealed class VisitorCookie
{
    public const string Name = "__Host-d";

    private const int SecretLength = 32;
    private const int ValueLength = 43;

    // Lax, not Strict: with Strict a link out of a messenger would show no marks, and people would press again.
    private const string Attributes = "; Path=/; Secure; HttpOnly; SameSite=Lax";
    private const string NinetyDays = "; Max-Age=7776000";

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    // 43 characters are 258 bits: the last two must be zero, so that one secret has one spelling.
    private static readonly SearchValues<char> LastCharacters = SearchValues.Create("AEIMQUYcgkosw048");

    private readonly string _value;

    private VisitorCookie(string value, ReadOnlySpan<byte> secret)
    {
        _value = value;
        Visitor = new Visitor(secret);
    }

    public Visitor Visitor { get; }

    /// <summary>A cookie nobody has; nothing is sent before <see cref="Write"/>.</summary>
    public static VisitorCookie New()
    {
        Span<byte> secret = stackalloc byte[SecretLength];
        RandomNumberGenerator.Fill(secret);
        return new VisitorCookie(Base64Url.EncodeToString(secret), secret);
    }

    /// <summary>Reads the header as it was sent: the framework's parser unescapes values and keeps the last of two, which hides what was wrong.</summary>
    public static VisitorCookieReading Read(HttpRequest request)
    {
        VisitorCookie? found = null;
        var seen = 0;
        foreach (var line in request.Headers.Cookie)
        {
            foreach (var range in line.AsSpan().Split(';'))
            {
                var pair = line.AsSpan()[range];
                pair = pair.StartsWith(' ') ? pair[1..] : pair;
                var equals = pair.IndexOf('=');
                var name = equals < 0 ? pair : pair[..equals];
                if (!name.Trim().Equals(Name, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                seen++;
                if (equals >= 0 && name.SequenceEqual(Name) && TryParse(pair[(equals + 1)..], out var cookie))
                {
                    found = cookie;
                }
            }
        }

        // Two of one name: one is somebody else's doing, and there is no telling which.
        return seen == 1 && found is not null ? new(found, MustExpire: false) : new(null, MustExpire: seen > 0);
    }

    /// <summary>Tells the browser to drop the cookie.</summary>
    public static void Expire(HttpResponse response) => response.Headers.Append("Set-Cookie", $"{Name}={Attributes}; Max-Age=0");

    /// <summary>Gives the cookie to the browser, until it closes or, with <paramref name="remember"/>, for 90 days.</summary>
    public void Write(HttpResponse response, bool remember) =>
        response.Headers.Append("Set-Cookie", $"{Name}={_value}{Attributes}{(remember ? NinetyDays : "")}");

    private static bool TryParse(ReadOnlySpan<char> value, [NotNullWhen(true)] out VisitorCookie? cookie)
    {
        cookie = null;

        // Every character is looked at before decoding: the decoder throws on stray bits at the end and forgives blanks.
        if (value.Length != ValueLength || value.ContainsAnyExcept(Alphabet) || !LastCharacters.Contains(value[^1]))
        {
            return false;
        }

        Span<byte> secret = stackalloc byte[SecretLength];
        Base64Url.DecodeFromChars(value, secret);
        cookie = new VisitorCookie(value.ToString(), secret);
        return true;
    }
}
