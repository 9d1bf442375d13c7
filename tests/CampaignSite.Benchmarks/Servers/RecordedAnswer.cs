using System.Text.Json;

namespace CampaignSite.Benchmarks.Servers;

/// <summary>An answer of the site as it was sent, for other servers to send the same bytes.</summary>
/// <param name="Path">The address it was the answer to.</param>
/// <param name="Headers">Without those that every server writes itself: length, date, connection.</param>
/// <param name="Body">As sent, hence compressed.</param>
internal sealed record RecordedAnswer(string Path, Dictionary<string, string> Headers, byte[] Body)
{
    private static readonly string[] OfEveryServer = ["Content-Length", "Date", "Connection", "Server", "Transfer-Encoding"];

    /// <exception cref="HttpRequestException">It was no answer with a page.</exception>
    public static async Task<RecordedAnswer> RecordAsync(HttpClient client, string path, string encoding, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", encoding } } };
        using var answer = (await client.SendAsync(request, stop)).EnsureSuccessStatusCode();
        var headers = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .Where(header => !OfEveryServer.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new RecordedAnswer(path, headers, await answer.Content.ReadAsByteArrayAsync(stop));
    }

    public static Task WriteAsync(IReadOnlyList<RecordedAnswer> answers, string path, CancellationToken stop) =>
        File.WriteAllBytesAsync(path, JsonSerializer.SerializeToUtf8Bytes(answers), stop);

    public static IReadOnlyList<RecordedAnswer> Read(string path) => JsonSerializer.Deserialize<List<RecordedAnswer>>(File.ReadAllBytes(path))!;
}
