#!/bin/sh
# Run once by the container of PostgreSQL, when its volume is empty: the site's own user and database, and what that user needs to erase for good.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$SITE_PASSWORD" --username postgres <<'SQL'
CREATE ROLE site LOGIN PASSWORD :'password';
CREATE DATABASE site OWNER site ENCODING 'UTF8' TEMPLATE template0;
GRANT pg_checkpoint TO site;
\connect site
GRANT EXECUTE ON FUNCTION pg_switch_wal() TO site;
SQL
