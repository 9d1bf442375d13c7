using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CampaignSite.Testing;

/// <summary>The site on the real server, on a free loopback port, with a content and a data folder of its own.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningSite(WebApplication app, TemporaryFolder folder, CapturedLog log)
    {
        _app = app;
        Folder = folder;
        Log = log;
        Address = new Uri(app.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    /// <summary>Holds <c>content</c> and <c>data</c>.</summary>
    public TemporaryFolder Folder { get; }

    public CapturedLog Log { get; }

    public Uri Address { get; }

    /// <summary>Follows nothing and keeps no cookie.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the site on a folder that holds <c>content</c>; without one, on the small campaign.</summary>
    /// <param name="folder">Disposed with the site.</param>
    /// <param name="settings">As on the command line: <c>--Site:BaseAddress=https://example.org</c>.</param>
    /// <param name="adjust">A clock, another service.</param>
    /// <param name="map">Addresses only a test needs.</param>
    public static async Task<RunningSite> StartAsync(
        TemporaryFolder? folder = null, string[]? settings = null, Action<IServiceCollection>? adjust = null, Action<WebApplication>? map = null)
    {
        if (folder is null)
        {
            folder = new TemporaryFolder();
            SmallCampaign.WriteTo(folder);
        }

        var log = new CapturedLog();
        string[] arguments =
        [
            "--urls=http://127.0.0.1:0",
            $"--Site:Content={folder.At("content")}",
            $"--Site:Data={folder.At("data")}",

            // Of the pages that would be made a test reads a few.
            "--PageCache:Ahead=false",
            .. settings ?? [],
        ];
        var app = SiteBuilder.Build(arguments, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(log);
            adjust?.Invoke(builder.Services);
        });
        map?.Invoke(app);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            folder.Dispose();
            throw;
        }

        return new RunningSite(app, folder, log);
    }

    /// <summary>A form as our own pages send it.</summary>
    public static HttpRequestMessage Post(string path, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return request;
    }

    /// <summary>Sends bytes as they are and returns all that comes until the server closes, or the line is silent for two seconds.</summary>
    public async Task<string> RawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        var answer = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                // Longer for the first byte: a busy machine must not look like a server without a word.
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(answer.Length == 0 ? 20 : 2));
                var read = await stream.ReadAsync(buffer, patience.Token);
                if (read == 0)
                {
                    break;
                }

                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // Kept alive, or reset: what came is what there is.
        }

        return answer.ToString();
    }

    /// <summary>The status of <see cref="RawAsync"/>; zero when the server closed without a word.</summary>
    public async Task<int> RawStatusAsync(string request)
    {
        var answer = await RawAsync(request);
        return answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            ? int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture)
            : 0;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Folder.Dispose();
    }
}
