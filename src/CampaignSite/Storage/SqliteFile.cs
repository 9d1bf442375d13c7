using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using CampaignSite.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SQLitePCL;

namespace CampaignSite.Storage;

/// <summary>The database as a file: its name, its permissions, how it is opened, how it is put aside.</summary>
internal sealed class SqliteFile
{
    private const int HasMoved = 20; // SQLITE_FCNTL_HAS_MOVED
    private static readonly string[] Companions = ["", "-wal", "-shm"];
    private static readonly byte[] MainSchema = "main\0"u8.ToArray();
    private readonly string _reading;
    private readonly PooledDbContextFactory<SqliteSiteDbContext> _readers;

    public SqliteFile(StorageOptions options)
    {
        var source = string.IsNullOrEmpty(options.ConnectionString)
            ? "site.db"
            : new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
        Path = System.IO.Path.GetFullPath(source, System.IO.Path.GetFullPath(options.Folder));
        _reading = Connect(SqliteOpenMode.ReadOnly, pooling: true);
        _readers = new(new DbContextOptionsBuilder<SqliteSiteDbContext>().UseSqlite(_reading).Options);
    }

    public string Path { get; }

    /// <summary>Whether the last process to write here was cut off, or is at it: one that ends in peace leaves no log.</summary>
    public bool HasLog => new FileInfo(Path + "-wal") is { Exists: true, Length: > 0 };

    public static bool IsInside(string folder, string source) =>
        !source.StartsWith(':') && !source.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        && string.Equals(
            System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(source, System.IO.Path.GetFullPath(folder))),
            System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder)),
            StringComparison.Ordinal);

    /// <summary>Makes the file, empty, for our user alone; SQLite copies these permissions to <c>-wal</c> and <c>-shm</c>.</summary>
    public void Create()
    {
        if (Directory.Exists(Path))
        {
            throw new StoreException(StoreError.NotAFile);
        }

        if (!File.Exists(Path))
        {
            File.Open(Path, DataFolder.PrivateFile()).Dispose();
        }

        if (!OperatingSystem.IsWindows())
        {
            ShareMode();
        }
    }

    // SQLite gave them the file's permissions of that time: a file that could not be written then leaves a -shm that cannot be written now.
    [UnsupportedOSPlatform("windows")]
    private void ShareMode()
    {
        var mode = File.GetUnixFileMode(Path);
        foreach (var end in Companions.Where(end => File.Exists(Path + end) && File.GetUnixFileMode(Path + end) != mode))
        {
            File.SetUnixFileMode(Path + end, mode);
        }
    }

    public SqliteConnection OpenWriter() => Open(Connect(SqliteOpenMode.ReadWrite, pooling: false));

    /// <summary>A connection that can neither write nor checkpoint: the library here must never have two that do.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = Open(_reading);
        SqlitePragmas.SetForReading(connection);
        return connection;
    }

    /// <summary>The same with a context of EF Core, which is used again: building one costs more than a question to the store.</summary>
    public async Task<SiteDbContext> OpenReadingContextAsync(CancellationToken cancellationToken)
    {
        var context = await _readers.CreateDbContextAsync(cancellationToken);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            SqlitePragmas.SetForReading((SqliteConnection)context.Database.GetDbConnection());
            return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Closes the pooled readers, which would otherwise go on reading a file that has been replaced.</summary>
    public void ClearReaderPool()
    {
        using var connection = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(connection);
    }

    public static DbContextOptions<SqliteSiteDbContext> Over(SqliteConnection connection, bool owned) =>
        new DbContextOptionsBuilder<SqliteSiteDbContext>().UseSqlite(connection, owned).Options;

    /// <summary>Whether the path no longer leads to what the connection has open: such a commit is durable in a file that is lost.</summary>
    public bool WasReplacedUnder(SqliteConnection connection)
    {
        var answer = NativeFileControl(connection.Handle!, MainSchema, HasMoved, out var moved);
        return (answer == raw.SQLITE_OK && moved != 0) || !File.Exists(Path) || !File.Exists(Path + "-wal");
    }

    /// <summary>Renames a damaged file with the date and never deletes it: somebody may want to look, or to rescue.</summary>
    public string Quarantine(DateOnly today)
    {
        ClearReaderPool();
        var stem = string.Create(CultureInfo.InvariantCulture, $"{Path}.damaged-{today:yyyy-MM-dd}");
        var target = stem;
        for (var number = 2; Companions.Any(end => File.Exists(target + end)); number++)
        {
            target = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }

        foreach (var end in Companions.Where(end => File.Exists(Path + end)))
        {
            File.Move(Path + end, target + end);
        }

        return System.IO.Path.GetFileName(target);
    }

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string Connect(SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = pooling, DefaultTimeout = 2 }.ToString();

    // SQLitePCLRaw does not wrap this one; the library's own answer is better than comparing dates of files.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int NativeFileControl(sqlite3 database, byte[] schema, int operation, out int result);
}
