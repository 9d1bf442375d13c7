#!/bin/sh
# Npgsql reports a commit as done that its own command time-out took away from the synchronous standby.
#
# Versions: Npgsql 10.0.3 with PostgreSQL 15.18 of Debian 12.
# Input:    synchronous_standby_names names a standby that is not there; one row inserted and committed with Command Timeout=2.
# Seen:     CommitAsync returns after two seconds without an exception, and the row is there for everybody. The time-out sends a cancel request; for a commit
#           that waits for its standby, the server answers it with a warning and success. Only connection.Notice sees the warning.
# Why it matters: any other statement throws at its time-out, so code that trusts CommitAsync calls stored what only one machine has.
set -eu
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
tmp=$(mktemp -d)
data=$(as mktemp -d)
trap 'cd /; as "$bin/pg_ctl" stop --silent --pgdata "$data/data" --mode=immediate > /dev/null 2>&1 || true; rm -rf "$tmp" "$data"' EXIT
cd /
as "$bin/initdb" --pgdata "$data/data" --username=postgres --auth=trust --no-sync > /dev/null
as "$bin/pg_ctl" start --silent --pgdata "$data/data" --log "$data/log" --options "-c listen_addresses='' -c unix_socket_directories='$data' -c synchronous_standby_names=nobody -c lc_messages=C" > /dev/null
cd "$tmp"
cat > look.cs <<'CS'
#:package Npgsql@10.0.3
#:property PublishAot=false
using System.Diagnostics;
using Npgsql;
var server = $"Host={args[0]};Username=postgres;Database=postgres;Pooling=false";
await using var connection = new NpgsqlConnection(server + ";Command Timeout=2");
await connection.OpenAsync();
connection.Notice += (_, said) => Console.WriteLine($"{said.Notice.InvariantSeverity}: {said.Notice.MessageText}");
foreach (var sql in new[] { "SET synchronous_commit TO local", "CREATE TABLE t (n int)", "SET synchronous_commit TO on" })
{
    await using var prepare = new NpgsqlCommand(sql, connection);
    await prepare.ExecuteNonQueryAsync();
}

await using var transaction = await connection.BeginTransactionAsync();
await using var insert = new NpgsqlCommand("INSERT INTO t VALUES (1)", connection);
await insert.ExecuteNonQueryAsync();
var start = Stopwatch.GetTimestamp();
await transaction.CommitAsync();
Console.WriteLine($"CommitAsync returned after {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
await using var other = new NpgsqlConnection(server);
await other.OpenAsync();
await using var count = new NpgsqlCommand("SELECT count(*) FROM t", other);
Console.WriteLine($"rows that others see: {await count.ExecuteScalarAsync()}");
CS
DOTNET_CLI_HOME="$tmp" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 dotnet run look.cs "$data" > seen
cat > expected <<'OUT'
WARNING: canceling wait for synchronous replication due to user request
CommitAsync returned after 2 s
rows that others see: 1
OUT
cat seen
diff expected seen && echo "As described."
