using System.Diagnostics;
using System.Net.Sockets;
using CampaignSite.Testing;

namespace CampaignSite.Tests.StaticExport.Support;

/// <summary>A program that serves a folder on a loopback port, set up as little as it allows.</summary>
internal sealed class StaticHost : IAsyncDisposable
{
    private const string Npm = "artifacts/statichosts/node_modules";

    private readonly TemporaryFolder _settings;
    private readonly Process _process;

    private StaticHost(TemporaryFolder settings, Process process, Uri address) => (_settings, _process, Address) = (settings, process, address);

    /// <summary>What is known, by name: the file without which it cannot be started, or null where it is found, and how it is started.</summary>
    private static readonly Dictionary<string, (Func<bool> IsThere, Func<string, Uri, TemporaryFolder, ProcessStartInfo> Start)> Known = new(StringComparer.Ordinal)
    {
        ["python"] = (() => TestMachine.HasPython, (folder, address, _) => new("python3", ["-m", "http.server", $"{address.Port}", "--bind", address.Host, "--directory", folder])),
        ["busybox"] = (() => TestMachine.Has("busybox"), (folder, address, _) => new("busybox", ["httpd", "-f", "-p", address.Authority, "-h", folder])),
        ["darkhttpd"] = (() => TestMachine.Has("darkhttpd"), (folder, address, _) => new("darkhttpd", [folder, "--addr", address.Host, "--port", $"{address.Port}"])),
        ["webfs"] = (() => TestMachine.Has("webfsd"), (folder, address, _) => new("webfsd", ["-F", "-i", address.Host, "-p", $"{address.Port}", "-r", folder, "-f", "index.html"])),
        ["lighttpd"] = (() => TestMachine.Has("lighttpd"), Lighttpd),
        ["nginx"] = (() => TestMachine.Has("nginx"), Nginx),
        ["apache"] = (() => TestMachine.Has("apache2"), Apache),
        ["caddy"] = (() => TestMachine.Has("caddy"), (folder, address, settings) => new("caddy", ["file-server", "--root", folder, "--listen", address.Authority]) { Environment = { ["HOME"] = settings.Path } }),
        ["serve"] = (() => HasNpm("serve"), (folder, address, _) => Node("serve/build/main.js", folder, "--listen", $"tcp://{address.Authority}", "--no-clipboard", "--no-request-logging")),
        ["sirv-cli"] = (() => HasNpm("sirv-cli"), (folder, address, _) => Node("sirv-cli/bin.js", folder, "--host", address.Host, "--port", $"{address.Port}", "--quiet")),
        ["http-server"] = (() => HasNpm("http-server"), (folder, address, _) => Node("http-server/bin/http-server", folder, "-a", address.Host, "-p", $"{address.Port}", "--silent")),
    };

    /// <summary>Each host; one that is not there is skipped by name.</summary>
    public static IEnumerable<TheoryDataRow<string>> All =>
        [.. Known.Select(known => new TheoryDataRow<string>(known.Key) { Skip = known.Value.IsThere() ? null : $"{known.Key} is not on this machine" })];

    public Uri Address { get; }

    public static async Task<StaticHost> StartAsync(string name, string folder)
    {
        var (settings, address) = (new TemporaryFolder(), TestMachine.FreeAddress());
        if (!OperatingSystem.IsWindows())
        {
            // Started by the superuser, Apache reads as nobody.
            File.SetUnixFileMode(Path.GetDirectoryName(folder)!, File.GetUnixFileMode(Path.GetDirectoryName(folder)!) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        }

        var start = Known[name].Start(folder, address, settings);
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (false, true, true, settings.Path);
        var host = new StaticHost(settings, Process.Start(start)!, address);

        // Each request is a line of some of them, and a pipe that nobody reads fills up.
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        try
        {
            await host.WaitUntilListensAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _settings.Dispose();
    }

    private static bool HasNpm(string package) => TestMachine.HasNode && File.Exists(Repository.PathOf($"{Npm}/{package}/package.json"));

    private static ProcessStartInfo Node(string script, string folder, params string[] options) => new("node", [Repository.PathOf($"{Npm}/{script}"), folder, .. options]);

    private static ProcessStartInfo Lighttpd(string folder, Uri address, TemporaryFolder settings)
    {
        settings.Write("lighttpd.conf", $$"""
            server.document-root = "{{folder}}"
            server.bind = "{{address.Host}}"
            server.port = {{address.Port}}
            index-file.names = ( "index.html" )
            mimetype.assign = ( ".html" => "text/html", ".css" => "text/css", ".js" => "text/javascript", ".svg" => "image/svg+xml" )
            """);
        return new("lighttpd", ["-D", "-f", settings.At("lighttpd.conf")]);
    }

    private static ProcessStartInfo Nginx(string folder, Uri address, TemporaryFolder settings)
    {
        settings.Write("nginx.conf", $$"""
            daemon off; master_process off; pid {{settings.At("pid")}}; error_log stderr crit;
            events { worker_connections 256; }
            http {
              access_log off;
              client_body_temp_path {{settings.At("b")}}; proxy_temp_path {{settings.At("p")}}; fastcgi_temp_path {{settings.At("f")}}; uwsgi_temp_path {{settings.At("u")}}; scgi_temp_path {{settings.At("s")}};
              server { listen {{address.Authority}}; root {{folder}}; }
            }
            """);
        return new("nginx", ["-p", settings.Path, "-c", settings.At("nginx.conf"), "-e", "stderr"]);
    }

    private static ProcessStartInfo Apache(string folder, Uri address, TemporaryFolder settings)
    {
        string[] modules = ["mpm_event", "authz_core", "dir", "mime"];
        settings.Write("apache.conf", $$"""
            {{string.Join('\n', modules.Select(module => $"LoadModule {module}_module /usr/lib/apache2/modules/mod_{module}.so"))}}
            ServerRoot {{settings.Path}}
            ServerName {{address.Host}}
            Listen {{address.Authority}}
            PidFile {{settings.At("pid")}}
            DefaultRuntimeDir {{settings.Path}}
            ErrorLog /dev/stderr
            User nobody
            Group nogroup
            TypesConfig /dev/null
            AddType text/html .html
            DocumentRoot {{folder}}
            """);
        return new("apache2", ["-D", "FOREGROUND", "-f", settings.At("apache.conf")]);
    }

    private async Task WaitUntilListensAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(Address.Host, Address.Port);
                return;
            }
            catch (SocketException)
            {
                Assert.False(_process.HasExited, $"{_process.StartInfo.FileName} ended");
                await Task.Delay(50);
            }
        }

        throw new TimeoutException($"{_process.StartInfo.FileName} does not listen");
    }
}
