using System.Text;

namespace CampaignSite.Tests.Links.Support;

/// <summary>One request as it came over the line.</summary>
internal sealed record HostRequest(string Method, string Host, string Path, string Head, Stream Line, CancellationToken Stop)
{
    public static async Task<HostRequest> ReadAsync(Stream line, CancellationToken stop)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await line.ReadAsync(one, stop) == 0)
            {
                throw new IOException("closed");
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n");
        var host = lines.Single(header => header.StartsWith("Host: ", StringComparison.Ordinal))["Host: ".Length..].Split(':')[0];
        return new HostRequest(lines[0].Split(' ')[0], host, lines[0].Split(' ')[1], head.ToString(), line, stop);
    }

    public async Task SendAsync(string text)
    {
        await Line.WriteAsync(Encoding.Latin1.GetBytes(text), Stop);
        await Line.FlushAsync(Stop);
    }

    /// <summary>Says nothing until the test is over.</summary>
    public Task HangAsync() => Task.Delay(Timeout.Infinite, Stop);
}
