using System.Buffers.Text;
using System.Text.Json;
using CampaignSite.Marks;

namespace CampaignSite.Tests.Faults;

/// <summary>One browser: its cookie, what the site has told it is kept, and what may or may not be since an answer was cut or refused.</summary>
internal sealed class LoadVisitor
{
    private const string None = MarkWord.None;
    private readonly Dictionary<string, HashSet<string>> _possible = new(StringComparer.Ordinal);

    /// <summary>Name and value, as the browser sends them; null until the site has given one.</summary>
    public string? Cookie { get; private set; }

    /// <summary>What the store calls this browser; null without a cookie.</summary>
    public byte[]? Hash => Cookie is null ? null : new Visitor(Base64Url.DecodeFromChars(Cookie.AsSpan(Cookie.IndexOf('=') + 1))).Hash;

    /// <summary>The site has answered that nothing is stored any more.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>Asked to be forgotten and got no answer: all may be there, or nothing.</summary>
    public bool MayBeForgotten { get; private set; }

    /// <summary>Marks the site has confirmed and that nothing since has put in doubt.</summary>
    public int Acknowledged => IsForgotten || MayBeForgotten ? 0 : _possible.Values.Count(set => set.Count == 1 && !set.Contains(None));

    public IEnumerable<string> Marked => _possible.Where(one => !one.Value.Contains(None)).Select(one => one.Key).Order(StringComparer.Ordinal);

    public async Task<LoadAnswer> MarkAsync(LoadConnection line, Uri address, string action, string outcome)
    {
        var path = $"/actions/{action}/mark";
        if (Cookie is null)
        {
            // The site gives the cookie and asks for the same once more: only then is anything stored.
            var introduced = await line.SendAsync(address, "POST", path, form: $"outcome={outcome}");
            if (introduced.Status != 307)
            {
                return introduced;
            }

            Cookie = introduced.Header("Set-Cookie")!.Split(';')[0];
            path = new Uri(address, introduced.Header("Location")).PathAndQuery;
        }

        if (!_possible.TryGetValue(action, out var possible))
        {
            _possible[action] = possible = new(StringComparer.Ordinal) { None };
        }

        // Until it is answered, and for ever if it is not, both may be true.
        possible.Add(outcome);
        var answer = await line.SendAsync(address, "POST", path, Cookie, $"outcome={outcome}");
        if (answer.Status == 303)
        {
            possible.RemoveWhere(other => other != outcome);
        }

        return answer;
    }

    public async Task<LoadAnswer> ForgetAsync(LoadConnection line, Uri address)
    {
        MayBeForgotten = true;
        var answer = await line.SendAsync(address, "POST", "/marks/forget", Cookie, "");
        IsForgotten = answer.Status == 303;
        return answer;
    }

    /// <summary>What is stored now and contradicts what this browser was told; empty where all is well.</summary>
    /// <exception cref="InvalidOperationException">The site does not say.</exception>
    public async Task<IReadOnlyList<string>> FindContradictionsAsync(LoadConnection line, Uri address)
    {
        var answer = await line.SendAsync(address, "GET", "/marks.json", Cookie);
        if (answer.Status != 200)
        {
            throw new InvalidOperationException($"/marks.json answered {answer.Status}.");
        }

        var body = answer.Body;
        using var rows = JsonDocument.Parse(body[body.IndexOf('[', StringComparison.Ordinal)..(body.LastIndexOf(']') + 1)]);
        var stored = rows.RootElement.EnumerateArray().ToDictionary(row => row.GetProperty("action").GetString()!, row => row.GetProperty("outcome").GetString()!, StringComparer.Ordinal);
        if (IsForgotten || (MayBeForgotten && stored.Count == 0))
        {
            return [.. stored.Select(mark => $"{mark.Key} is {mark.Value} and was forgotten")];
        }

        return
        [
            .. _possible.Select(mark => (mark.Key, mark.Value, Now: stored.GetValueOrDefault(mark.Key, None)))
                .Where(mark => !mark.Value.Contains(mark.Now))
                .Select(mark => $"{mark.Key} is {mark.Now} and was confirmed as {string.Join(" or ", mark.Value)}"),
        ];
    }
}
