#!/bin/sh
# PostgreSQL shows values of deleted rows after VACUUM FULL and a new ANALYZE, where the table is empty then.
#
# Versions: PostgreSQL 15.18 of Debian 12.
# Input:    a table of 200 texts, one of them in 60 rows; ANALYZE; DELETE of all rows; VACUUM FULL; ANALYZE; CHECKPOINT.
# Seen:     pg_stats still gives the text as the commonest value, and others as bounds of the histogram. ANALYZE of a table without rows leaves the
#           statistics of the last rows as they are. DROP, or ANALYZE after a single INSERT, replaces them.
# Why it matters: who deletes the last rows of persons and rewrites the table still has their names in pg_statistic, for as long as the table stays
#           empty. ALTER TABLE ... ALTER COLUMN ... SET STATISTICS 0, before the first ANALYZE, keeps a column out of it.
set -eu
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
tmp=$(as mktemp -d)
trap 'cd /; as "$bin/pg_ctl" stop --silent --pgdata "$tmp/data" --mode=immediate > /dev/null 2>&1 || true; rm -rf "$tmp"' EXIT
cd "$tmp"
as "$bin/initdb" --pgdata "$tmp/data" --username=postgres --auth=trust --no-sync > /dev/null
as "$bin/pg_ctl" start --silent --pgdata "$tmp/data" --log "$tmp/log" --options "-c listen_addresses='' -c unix_socket_directories='$tmp' -c autovacuum=off" > /dev/null
ask() { as psql --host "$tmp" --username postgres --no-align --tuples-only --quiet --command "$1"; }
look() { printf '%s: rows %s, commonest value %s\n' "$1" "$(ask 'SELECT count(*) FROM t')" "$(ask "SELECT coalesce((SELECT most_common_vals::text FROM pg_stats WHERE tablename = 't'), 'none')")"; }
{
  ask "CREATE TABLE t (name text); INSERT INTO t SELECT CASE WHEN n < 60 THEN 'Canary' ELSE 'Name ' || n END FROM generate_series(1, 200) n"
  ask "ANALYZE t"
  look "analysed"
  ask "DELETE FROM t"
  ask "VACUUM FULL t"
  ask "ANALYZE t"
  ask "CHECKPOINT"
  look "deleted, rewritten, analysed"
  ask "INSERT INTO t VALUES ('One')"
  ask "ANALYZE t"
  look "one row, analysed"
} > seen
cat > expected <<'OUT'
analysed: rows 200, commonest value {Canary}
deleted, rewritten, analysed: rows 0, commonest value {Canary}
one row, analysed: rows 1, commonest value none
OUT
cat seen
diff expected seen && echo "As described."
