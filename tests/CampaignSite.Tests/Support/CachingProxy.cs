using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Support;

/// <summary>nginx as a shared cache before a running site, on two loopback ports: one that reads Vary, and one that does not.</summary>
internal sealed class CachingProxy : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private CachingProxy(Uri site)
    {
        (Good, Careless) = (FreeAddress(), FreeAddress());
        _folder.Write("nginx.conf", $$"""
            daemon off; master_process off; worker_processes 1; pid {{_folder.At("pid")}}; error_log stderr crit;
            events { worker_connections 256; }
            http {
              access_log off;
              client_body_temp_path {{_folder.At("body")}}; proxy_temp_path {{_folder.At("proxy")}}; fastcgi_temp_path {{_folder.At("f")}}; uwsgi_temp_path {{_folder.At("u")}}; scgi_temp_path {{_folder.At("s")}};
              proxy_cache_path {{_folder.At("good")}} keys_zone=good:1m use_temp_path=off;
              proxy_cache_path {{_folder.At("careless")}} keys_zone=careless:1m use_temp_path=off;
              proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $http_host;
              proxy_cache_background_update on; proxy_cache_use_stale updating error timeout; proxy_cache_revalidate on;
              add_header X-Cache $upstream_cache_status always;
              server { listen {{Good.Authority}}; location / { proxy_pass {{site.GetLeftPart(UriPartial.Authority)}}; proxy_cache good; } }
              server { listen {{Careless.Authority}}; location / { proxy_pass {{site.GetLeftPart(UriPartial.Authority)}}; proxy_cache careless; proxy_ignore_headers Vary; } }
            }
            """);
        _process = Process.Start(new ProcessStartInfo("nginx", ["-p", _folder.Path, "-c", _folder.At("nginx.conf"), "-e", "stderr"]) { UseShellExecute = false, RedirectStandardError = true })!;
    }

    /// <summary>Keeps answers apart as RFC 9111 says.</summary>
    public Uri Good { get; }

    /// <summary>Takes one answer for everybody, whatever Vary says.</summary>
    public Uri Careless { get; }

    public static async Task<CachingProxy> StartAsync(Uri site)
    {
        var proxy = new CachingProxy(site);
        for (var i = 0; i < 200; i++)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(proxy.Careless.Host, proxy.Careless.Port);
                return proxy;
            }
            catch (SocketException)
            {
                Assert.False(proxy._process.HasExited, $"nginx ended: {(proxy._process.HasExited ? await proxy._process.StandardError.ReadToEndAsync() : "")}");
                await Task.Delay(50);
            }
        }

        throw new TimeoutException("nginx does not listen");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
