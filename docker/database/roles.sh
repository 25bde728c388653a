#!/bin/bash
# Runs once, when the database's volume is first made: the roles, and their passwords from the environment. A role without a password
# cannot sign in.
set -eu
in_database() { psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username "${POSTGRES_USER:-postgres}" --dbname "$POSTGRES_DB" "$@"; }

in_database --file /assay/roles.sql
in_database -v app="$ASSAY_DATABASE_PASSWORD" -v migrator="$ASSAY_MIGRATOR_PASSWORD" <<'SQL'
alter role assay_app password :'app';
alter role assay_migrator password :'migrator';
SQL
if [ -n "${ASSAY_BACKUP_PASSWORD:-}" ]; then
  in_database -v backup="$ASSAY_BACKUP_PASSWORD" <<'SQL'
alter role assay_backup password :'backup';
SQL
fi
