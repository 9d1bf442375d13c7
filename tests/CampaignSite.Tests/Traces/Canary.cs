using System.Globalization;
using System.Text;

namespace CampaignSite.Tests.Traces;

/// <summary>A word that is nowhere else in the world, and every form in which a program might write it down.</summary>
internal sealed record Canary(string Name, string Value)
{
    public static Canary New(string name) => new(name, $"cnry{Guid.NewGuid():N}");

    /// <summary>Raw, UTF-16, hexadecimal, percent-encoded and base64 at each of its three offsets.</summary>
    public IEnumerable<byte[]> Forms()
    {
        var bytes = Encoding.UTF8.GetBytes(Value);
        var hex = Convert.ToHexString(bytes);
        var percent = string.Concat(bytes.Select(b => string.Create(CultureInfo.InvariantCulture, $"%{b:X2}")));
        IEnumerable<string> texts = [Value, Value.ToUpperInvariant(), hex, Convert.ToHexStringLower(bytes), percent, percent.ToLowerInvariant(), .. Base64(bytes)];
        return [Encoding.Unicode.GetBytes(Value), .. texts.Select(Encoding.UTF8.GetBytes)];
    }

    // The characters at both ends depend on what is beside the word, so they are left off.
    private static IEnumerable<string> Base64(byte[] bytes)
    {
        for (var offset = 0; offset < 3; offset++)
        {
            var text = Convert.ToBase64String([.. new byte[offset], .. bytes]).TrimEnd('=');
            var inner = text[(offset == 0 ? 0 : 4)..^2];
            yield return inner;
            yield return inner.Replace('+', '-').Replace('/', '_');
        }
    }
}
