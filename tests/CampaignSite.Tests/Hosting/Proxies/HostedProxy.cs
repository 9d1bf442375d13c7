using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Hosting.Proxies;

/// <summary>
/// A proxy as a volunteer runs it: started from its very file in docs/hosting/, in which the host, ports, paths and the certificate are replaced. All that it may write to is one folder.
/// </summary>
internal sealed partial class HostedProxy : IAsyncDisposable
{
    public const string Host = "tide.example";

    private const int Attempts = 3;

    private readonly List<Process> _processes = [];
    private readonly StringBuilder _output = new();
    private readonly string _site;

    private HostedProxy(Uri site) => _site = site.Authority;

    /// <summary>Every program; one that is not there is skipped by name.</summary>
    public static IEnumerable<TheoryDataRow<ProxyProgram>> All { get; } =
        [.. Enum.GetValues<ProxyProgram>().Select(program => new TheoryDataRow<ProxyProgram>(program) { Skip = Missing(program) is { } missing ? $"{missing} is not on this machine" : null })];

    public TemporaryFolder Folder { get; } = new();

    /// <summary>Where it speaks http; its host in requests is <see cref="Host"/>.</summary>
    public Uri Http { get; } = TestMachine.FreeAddress();

    public Uri Https { get; } = TestMachine.FreeAddress();

    private bool HasEnded => _processes.Any(process => process.HasExited);

    /// <summary>All that it has said on both of its outputs, where systemd would keep it.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <param name="program">Of <see cref="All"/>.</param>
    /// <param name="site">Where the site listens.</param>
    /// <param name="edit">What a careless administrator changes in the file.</param>
    public static async Task<HostedProxy> StartAsync(ProxyProgram program, Uri site, Func<string, string>? edit = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var proxy = new HostedProxy(site);
            try
            {
                await proxy.StartAsync(program, edit ?? (text => text));
                Assert.False(proxy.HasEnded, $"the proxy ended: {proxy.Output}");
                return proxy;
            }
            catch (Exception) when (attempt < Attempts && proxy.HasEnded)
            {
                // Another test took one of its ports before it could.
                await proxy.DisposeAsync();
            }
            catch
            {
                await proxy.DisposeAsync();
                throw;
            }
        }
    }

    /// <summary>The folder's files, and every file that one of its processes has open, also where it has no name any more.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Files() => OpenFiles.Below(Folder.Path).Concat(OpenFiles.Of(_processes.Select(process => process.Id)));

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Folder.Dispose();
    }

    internal static string? Missing(ProxyProgram program) => Commands(program).FirstOrDefault(command => !TestMachine.Has(command));

    private static string[] Commands(ProxyProgram program) => program switch
    {
        ProxyProgram.Nginx => ["nginx"],
        ProxyProgram.Caddy => ["caddy"],
        ProxyProgram.Apache => ["apache2"],
        ProxyProgram.HAProxy => ["haproxy"],
        _ => ["varnishd", "haproxy"],
    };

    private async Task StartAsync(ProxyProgram program, Func<string, string> edit)
    {
        // Some of them change to another user, who must get in.
        OpenToAll(Folder.Path);
        foreach (var name in new[] { "tmp", "home", "run", "log", "tls", "lib" })
        {
            OpenToAll(Directory.CreateDirectory(Folder.At(name)).FullName);
        }

        WriteCertificate();
        switch (program)
        {
            case ProxyProgram.Nginx: StartNginx(edit); break;
            case ProxyProgram.Caddy: StartCaddy(edit); break;
            case ProxyProgram.Apache: await StartApacheAsync(edit); break;
            case ProxyProgram.HAProxy: StartHAProxy(edit, _site); break;
            default: await StartVarnishAsync(edit); break;
        }

        await WaitUntilListensAsync(Http);
        await WaitUntilListensAsync(Https);
        if (program == ProxyProgram.Caddy)
        {
            // It writes down its configuration after it has begun to listen; 2.6 has no setting against that.
            await Wait.UntilAsync(() => File.Exists(Folder.At("home/caddy/autosave.json")));
        }
    }

    private void StartNginx(Func<string, string> edit)
    {
        var file = Write(
            "nginx.conf",
            edit,
            ("listen 80;", $"listen {Http.Authority};"),
            ("listen 443 ssl", $"listen {Https.Authority} ssl"),
            ("listen [::]:80;", ""),
            ("listen [::]:443 ssl http2;", ""),
            ("/etc/letsencrypt/live/example.org", Folder.At("tls")),
            ("/run/nginx.pid", Folder.At("run/nginx.pid")),
            ("/var/log/nginx", Folder.At("log")),
            ("/var/lib/nginx", Folder.At("lib")),
            ("/var/www/acme", Folder.At("acme")),
            ("server 127.0.0.1:5000", $"server {_site}"));
        Start("nginx", "-p", Folder.Path, "-c", file, "-e", "stderr", "-g", "daemon off;");
    }

    private void StartCaddy(Func<string, string> edit)
    {
        var file = Write(
            "Caddyfile",
            edit,
            ("admin off", "admin off\n\tdefault_bind 127.0.0.1"),
            ("http_port 80", $"http_port {Http.Port}"),
            ("https_port 443", $"https_port {Https.Port}"),
            ("# tls /etc/caddy/example.org.pem /etc/caddy/example.org.key", $"tls {Folder.At("tls/fullchain.pem")} {Folder.At("tls/privkey.pem")}"),
            ("{$SITE:127.0.0.1:5000}", $"{{$SITE:{_site}}}"));
        Start("caddy", "run", "--config", file, "--adapter", "caddyfile");
    }

    private async Task StartApacheAsync(Func<string, string> edit)
    {
        var file = Write(
            "apache.conf",
            edit,
            ("Listen 80\n", $"Listen {Http.Authority}\n"),
            ("Listen 443 https", $"Listen {Https.Authority} https"),
            ("<VirtualHost *:443>", $"<VirtualHost *:{Https.Port}>"),
            ("/etc/letsencrypt/live/example.org", Folder.At("tls")),
            ("/run/apache2", Folder.At("run")),
            ("/var/log/apache2", Folder.At("log")),
            ("/var/www/acme", Folder.At("acme")),
            ("http://127.0.0.1:5000/", $"http://{_site}/"));
        Start("apache2", "-D", "FOREGROUND", "-d", Folder.Path, "-f", file);

        // Written last, after it has begun to listen.
        await WaitUntilListensAsync(Http);
        await Wait.UntilAsync(() => File.Exists(Folder.At("run/apache2.pid")));
    }

    private void StartHAProxy(Func<string, string> edit, string site)
    {
        File.WriteAllText(Folder.At("tls/both.pem"), File.ReadAllText(Folder.At("tls/fullchain.pem")) + File.ReadAllText(Folder.At("tls/privkey.pem")));
        var file = Write(
            "haproxy.cfg",
            edit,
            ("bind 0.0.0.0:80", $"bind {Http.Authority}"),
            ("bind 0.0.0.0:443", $"bind {Https.Authority}"),
            ("    bind [::]:80 v6only", ""),
            ("    bind [::]:443 v6only ssl crt /etc/haproxy/example.org.pem alpn h2,http/1.1", ""),
            ("/etc/haproxy/example.org.pem", Folder.At("tls/both.pem")),
            ("server site 127.0.0.1:5000", $"server site {site}"));
        if (!Environment.IsPrivilegedProcess)
        {
            File.WriteAllText(file, RightsOfRoot().Replace(File.ReadAllText(file), ""));
        }

        Start("haproxy", "-db", "-f", file);
    }

    private async Task StartVarnishAsync(Func<string, string> edit)
    {
        var varnish = TestMachine.FreeAddress();
        var (host, port) = (_site.Split(':')[0], _site.Split(':')[1]);
        var rules = Write("varnish.vcl", edit, (".host = \"127.0.0.1\"", $".host = \"{host}\""), (".port = \"5000\"", $".port = \"{port}\""));
        var service = File.ReadAllText(Write("varnish.service.conf", edit, ("127.0.0.1:6081", varnish.Authority), ("/etc/varnish/default.vcl", rules)));
        var command = service.Split('\n').Last(line => line.StartsWith("ExecStart=/", StringComparison.Ordinal)).Split('=', 2)[1].Split(' ');

        // Without jail: the folder is that of the test's own user.
        Start(Path.GetFileName(command[0]), ["-j", "none", "-n", Folder.At("lib/varnish"), .. command[1..]]);
        await WaitUntilListensAsync(varnish);
        StartHAProxy(text => text, varnish.Authority);
    }

    // What is replaced must be there: a file that has changed says so here.
    private string Write(string name, Func<string, string> edit, params (string Placeholder, string Value)[] values)
    {
        var text = edit(Repository.Read($"docs/hosting/{name}"));
        foreach (var (placeholder, value) in values)
        {
            Assert.Contains(placeholder, text, StringComparison.Ordinal);
            text = text.Replace(placeholder, value, StringComparison.Ordinal);
        }

        Folder.Write(name, text.Replace("example.org", Host, StringComparison.Ordinal));
        return Folder.At(name);
    }

    private void Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder.At("tmp") };
        foreach (var (name, folder) in new[] { ("TMPDIR", "tmp"), ("HOME", "home"), ("XDG_DATA_HOME", "home"), ("XDG_CONFIG_HOME", "home") })
        {
            start.Environment[name] = Folder.At(folder);
        }

        var process = Process.Start(start)!;
        _processes.Add(process);
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256) { CertificateExtensions = { names.Build() } };
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        Folder.Write("tls/fullchain.pem", certificate.ExportCertificatePem() + "\n");
        Folder.Write("tls/privkey.pem", key.ExportPkcs8PrivateKeyPem() + "\n");
    }

    private static void OpenToAll(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        }
    }

    private Task WaitUntilListensAsync(Uri address) => Wait.UntilAsync(async () =>
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            Assert.False(HasEnded, $"the proxy ended: {Output}");
            return false;
        }
    });

    [GeneratedRegex("^ *(user|group|chroot) .*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RightsOfRoot();
}
