using System.Diagnostics;
using System.Net.Sockets;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Support;

/// <summary>A shared cache as a process of its own before a running site. Each of its set-ups listens on a loopback port; <c>X-Cache: HIT</c> is on what came from its memory.</summary>
internal sealed class SharedCache : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly Process _process;
    private readonly IReadOnlyDictionary<CacheSetup, Uri> _addresses;

    private SharedCache(TemporaryFolder folder, IReadOnlyDictionary<CacheSetup, Uri> addresses, ProcessStartInfo start)
    {
        (_folder, _addresses) = (folder, addresses);
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        _process = Process.Start(start)!;
    }

    public static Task<SharedCache> StartAsync(SharedCacheProgram program, Uri site) => program switch
    {
        SharedCacheProgram.Nginx => StartAsync(site, [CacheSetup.ByVary, CacheSetup.IgnoringVary], StartNginx),
        SharedCacheProgram.Varnish => StartAsync(site, Enum.GetValues<CacheSetup>(), StartVarnish),
        _ => throw new ArgumentOutOfRangeException(nameof(program)),
    };

    public Uri AddressOf(CacheSetup setup) => _addresses[setup];

    public async ValueTask DisposeAsync()
    {
        // Varnish's manager ends its worker when it is asked to end.
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private static async Task<SharedCache> StartAsync(Uri site, IEnumerable<CacheSetup> setups, Func<TemporaryFolder, Uri, IReadOnlyDictionary<CacheSetup, Uri>, ProcessStartInfo> write)
    {
        var (folder, addresses) = (new TemporaryFolder(), setups.ToDictionary(setup => setup, _ => TestMachine.FreeAddress()));
        var cache = new SharedCache(folder, addresses, write(folder, site, addresses));
        try
        {
            foreach (var address in addresses.Values)
            {
                await cache.WaitUntilListensAsync(address);
            }

            return cache;
        }
        catch
        {
            await cache.DisposeAsync();
            throw;
        }
    }

    private static ProcessStartInfo StartNginx(TemporaryFolder folder, Uri site, IReadOnlyDictionary<CacheSetup, Uri> addresses)
    {
        folder.Write("nginx.conf", $$"""
            daemon off; master_process off; worker_processes 1; pid {{folder.At("pid")}}; error_log stderr crit;
            events { worker_connections 256; }
            http {
              access_log off;
              client_body_temp_path {{folder.At("body")}}; proxy_temp_path {{folder.At("proxy")}}; fastcgi_temp_path {{folder.At("f")}}; uwsgi_temp_path {{folder.At("u")}}; scgi_temp_path {{folder.At("s")}};
              proxy_cache_path {{folder.At("good")}} keys_zone=good:1m use_temp_path=off;
              proxy_cache_path {{folder.At("careless")}} keys_zone=careless:1m use_temp_path=off;
              proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $http_host;
              proxy_cache_background_update on; proxy_cache_use_stale updating error timeout; proxy_cache_revalidate on;
              add_header X-Cache $upstream_cache_status always;
              server { listen {{addresses[CacheSetup.ByVary].Authority}}; location / { proxy_pass {{site.GetLeftPart(UriPartial.Authority)}}; proxy_cache good; } }
              server { listen {{addresses[CacheSetup.IgnoringVary].Authority}}; location / { proxy_pass {{site.GetLeftPart(UriPartial.Authority)}}; proxy_cache careless; proxy_ignore_headers Vary; } }
            }
            """);
        return new ProcessStartInfo("nginx", ["-p", folder.Path, "-c", folder.At("nginx.conf"), "-e", "stderr"]);
    }

    // What is not decided here is decided by Varnish's own rules, which follow: they let a request with any cookie pass.
    private static ProcessStartInfo StartVarnish(TemporaryFolder folder, Uri site, IReadOnlyDictionary<CacheSetup, Uri> addresses)
    {
        folder.Write("site.vcl", $$"""
            vcl 4.1;
            backend site { .host = "{{site.Host}}"; .port = "{{site.Port}}"; }
            sub vcl_recv {
              set req.http.X-Setup = local.socket;
              if (req.http.X-Setup == "{{CacheSetup.WithoutCookies}}" && req.http.Cookie !~ "(^|; ?)(__Host-)?d=") {
                unset req.http.Cookie;
              }
              if (req.http.X-Setup ~ "Vary" && (req.method == "GET" || req.method == "HEAD")) {
                return (hash);
              }
            }
            sub vcl_hash { hash_data(req.http.X-Setup); }
            sub vcl_backend_response {
              if (bereq.http.X-Setup == "{{CacheSetup.IgnoringVary}}") { unset beresp.http.Vary; }
            }
            sub vcl_deliver {
              if (obj.hits > 0) { set resp.http.X-Cache = "HIT"; } else { set resp.http.X-Cache = "MISS"; }
            }
            """);
        var listening = addresses.SelectMany(address => new[] { "-a", $"{address.Key}={address.Value.Authority}" });

        // Without jail: the folder is that of the test's own user.
        return new ProcessStartInfo("varnishd", ["-F", "-j", "none", "-n", folder.At("varnish"), "-f", folder.At("site.vcl"), "-s", "malloc,64m", .. listening]);
    }

    // Varnish compiles its rules first.
    private async Task WaitUntilListensAsync(Uri address)
    {
        for (var i = 0; i < 600; i++)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(address.Host, address.Port);
                return;
            }
            catch (SocketException)
            {
                Assert.False(_process.HasExited, $"the cache ended: {(_process.HasExited ? await _process.StandardError.ReadToEndAsync() : "")}");
                await Task.Delay(50);
            }
        }

        throw new TimeoutException($"{_process.StartInfo.FileName} does not listen");
    }
}
