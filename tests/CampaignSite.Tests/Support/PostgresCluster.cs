using System.Diagnostics;
using System.Globalization;
using CampaignSite.Testing;
using Npgsql;

namespace CampaignSite.Tests.Support;

/// <summary>
/// A PostgreSQL server of our own in a temporary folder, on a Unix socket there and nowhere else; made when the first test asks for it, and once.
/// It syncs to the disk as a real one, and is small.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    public const string Missing = "PostgreSQL is not installed (Debian's package postgresql)";

    // PostgreSQL refuses to run as root, so it runs as the user of Debian's package.
    private static readonly string[] AsUser = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--"] : [];

    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max(StringComparer.Ordinal)
        : null;

    private static int _databases;

    private readonly Lazy<Task> _started;

    public PostgresCluster() => _started = new(MakeAsync);

    public static bool IsInstalled => Programs is not null && (AsUser is [] || TestMachine.Has("runuser"));

    /// <summary>Holds the socket, the data and the log.</summary>
    public string Folder { get; private set; } = "";

    public string Data => Path.Combine(Folder, "data");

    /// <summary>As the site connects, by the user the databases belong to.</summary>
    public string ConnectionString(string database) => $"Host={Folder};Username=site;Database={database}";

    /// <summary>The database of such a connection string.</summary>
    public static string NameOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    /// <summary>Makes an empty database and answers its name.</summary>
    /// <param name="place">An empty folder of the server's user, on a disk of its own; null for the place of all.</param>
    public async Task<string> CreateDatabaseAsync(string? place = null)
    {
        await _started.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"site{Interlocked.Increment(ref _databases)}");
        if (place is not null)
        {
            await RunAsync($"CREATE TABLESPACE elsewhere LOCATION '{place}'");
        }

        await RunAsync($"CREATE DATABASE {name} OWNER site TABLESPACE {(place is null ? "pg_default" : "elsewhere")}");
        return name;
    }

    /// <summary>Removes a database that lies elsewhere, with its place.</summary>
    public async Task DropAsync(string name)
    {
        await RunAsync($"DROP DATABASE {name} WITH (FORCE)");
        await RunAsync("DROP TABLESPACE elsewhere");
    }

    /// <summary>From now on the site's user needs its password, where all were believed before.</summary>
    public async Task AskForPasswordAsync()
    {
        await ProgramAsync("sed", "-i", "1i local all site scram-sha-256", Path.Combine(Data, "pg_hba.conf"));
        await ReloadAsync();
        await Wait.UntilAsync(async () =>
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return false;
            }
            catch (NpgsqlException)
            {
                return true;
            }
        });
    }

    public Task StartAsync() => ControlAsync("start", "--wait", "--log", Path.Combine(Folder, "log"));

    /// <summary>As a crash: nothing is finished, and the next start recovers from the log.</summary>
    public Task CrashAsync() => ControlAsync("stop", "--wait", "--mode=immediate");

    /// <summary>Signal 9 to the server's first process, as from a machine that is short of memory; its children see that and end.</summary>
    /// <param name="all">To the children, too, which stand still and would see nothing.</param>
    public async Task KillAsync(bool all = false)
    {
        var processes = Processes();
        await SignalAsync("KILL", all ? processes : processes[..1]);
        await Wait.UntilAsync(() => !processes.Exists(Runs));
    }

    /// <param name="name">STOP: every process of the server stands still, and its connections stay open. CONT: they go on.</param>
    public Task SignalAsync(string name) => SignalAsync(name, Processes());

    /// <summary>Sets what needs a superuser, for the whole server, until <see cref="ResetAsync"/>.</summary>
    public async Task SetAsync(string setting, string value)
    {
        await RunAsync($"ALTER SYSTEM SET {setting} TO '{value}'");
        await ReloadAsync();
    }

    public async Task ResetAsync(string setting)
    {
        await RunAsync($"ALTER SYSTEM RESET {setting}");
        await ReloadAsync();
    }

    public Task RunAsync(string sql, string database = "postgres") => ReadAsync(sql, database);

    /// <summary>The first value as text.</summary>
    public async Task<string?> ReadAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection($"Host={Folder};Username=postgres;Database={database};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>A standby in a folder of its own, which streams from this server; a commit here waits for it from now on.</summary>
    public async Task<PostgresCluster> StartStandbyAsync()
    {
        var standby = new PostgresCluster { Folder = await NewFolderAsync() };
        await ProgramAsync(Path.Combine(Programs!, "pg_basebackup"), "--host", Folder, "--username=postgres", "--pgdata", standby.Data, "--write-recovery-conf", "--checkpoint=fast");
        await standby.WriteAsync("data/postgresql.conf", $"unix_socket_directories = '{standby.Folder}'");
        await standby.StartAsync();
        await SetAsync("synchronous_standby_names", "*");
        await Wait.UntilAsync(async () => await ReadAsync("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'") == "1");
        return standby;
    }

    /// <summary>Makes a standby the server that takes writes.</summary>
    public Task PromoteAsync() => ControlAsync("promote", "--wait");

    public async ValueTask DisposeAsync()
    {
        if (Folder.Length > 0)
        {
            if (File.Exists(Path.Combine(Data, "postmaster.pid")) && Runs(Processes()[0]))
            {
                await SignalAsync("CONT"); // one that stands still takes no order to stop
                await CrashAsync();
            }

            await ProgramAsync("rm", "-rf", Folder);
        }
    }

    private Task<string> ControlAsync(string verb, params string[] arguments) => ProgramAsync(Path.Combine(Programs!, "pg_ctl"), [verb, "--silent", "--pgdata", Data, .. arguments]);

    /// <summary>Appends to a file in the folder, which belongs to the user of the server.</summary>
    internal Task WriteAsync(string file, string text) => ProgramAsync("sh", "-c", "printf '%s\\n' \"$2\" >> \"$1\"", "sh", Path.Combine(Folder, file), text);

    private List<int> Processes()
    {
        var first = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var list = $"/proc/{first}/task/{first}/children";
        var children = (File.Exists(list) ? File.ReadAllText(list) : "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [first, .. children.Select(child => int.Parse(child, CultureInfo.InvariantCulture))];
    }

    private static bool Runs(int process) => Directory.Exists($"/proc/{process}");

    // One of them may have ended of itself since it was listed, and the others are to have the signal all the same.
    private static Task SignalAsync(string name, IEnumerable<int> processes) =>
        ProgramAsync("sh", ["-c", "kill -$0 \"$@\" 2> /dev/null || true", name, .. processes.Select(process => process.ToString(CultureInfo.InvariantCulture))]);

    internal Task ReloadAsync() => ControlAsync("reload");

    private static async Task<string> NewFolderAsync() => (await ProgramAsync("mktemp", "-d", "/tmp/postgres-XXXXXX")).Trim();

    private async Task MakeAsync()
    {
        Folder = await NewFolderAsync();
        await ProgramAsync(
            Path.Combine(Programs!, "initdb"), "--pgdata", Data, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--wal-segsize=1",
            "--no-instructions");
        await WriteAsync("data/postgresql.conf", Settings());
        await StartAsync();
        await RunAsync("CREATE ROLE site LOGIN");
    }

    private string Settings() =>
        $"""
        listen_addresses = ''
        unix_socket_directories = '{Folder}'
        shared_buffers = 16MB
        max_connections = 60
        wal_recycle = off
        min_wal_size = 2MB
        max_wal_size = 32MB
        log_min_messages = warning
        """;

    /// <summary>Runs a program as the user of the server; what it printed.</summary>
    internal static async Task<string> ProgramAsync(string program, params string[] arguments)
    {
        string[] line = [.. AsUser, program, .. arguments];

        // The server that pg_ctl starts keeps what it is given as its output: a pipe would never end.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "out=$(mktemp); \"$@\" > \"$out\" 2>&1 < /dev/null; code=$?; cat \"$out\"; rm \"$out\"; exit $code", "sh", .. line])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', line)}: {output}");
    }
}
