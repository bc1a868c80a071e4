#!/usr/bin/env bash
# Runs a throw-away PostgreSQL server until standard input closes. Prints one line when it is ready: the folder of its socket,
# to be used as host (psql -h FOLDER -U postgres). Nothing of it is left afterwards.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
if [ -z "$bin" ] && command -v initdb >/dev/null; then bin=$(dirname "$(command -v initdb)"); fi
if [ -z "$bin" ]; then
  echo "PostgreSQL is not installed. On Debian: apt-get install postgresql" >&2
  exit 1
fi

# Each test makes a database of nearly 900 files and removes it. On ext4 that costs half a second, most of it spent on finding room for
# new files among those just removed; in memory a third of that. Memory it is, where there is plenty.
parent=${TMPDIR:-/tmp}
free_gigabytes() { df --output=avail --block-size=1G "$1" 2>/dev/null | tail -n 1; }
if [ -w /dev/shm ] && [ "$(free_gigabytes /dev/shm)" -ge 4 ]; then parent=/dev/shm; fi

folder=$(mktemp -d "$parent/wraparoundcare-postgresql-XXXXXX")
server=
stop() {
  if [ -n "$server" ]; then
    kill -QUIT "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$folder"
}
trap stop EXIT
cd "$folder"

# The server refuses to run as root.
as=()
if [ "$(id -u)" = 0 ]; then
  chown postgres: "$folder"
  as=(setpriv --reuid=postgres --regid=postgres --init-groups --pdeathsig=QUIT)
fi

# A linguistic collation, as a real installation has: code that leans on byte order shows.
"${as[@]}" "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --no-sync --encoding=UTF8 \
  --locale=C.UTF-8 --locale-provider=icu --icu-locale=nl-NL >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }

# The data is thrown away, so nothing waits for the disk. A time zone other than UTC shows code that leans on it.
"${as[@]}" "$bin/postgres" -D "$folder/data" -c listen_addresses= -c unix_socket_directories="$folder" -c unix_socket_permissions=0700 \
  -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off -c max_connections=400 -c shared_buffers=64MB \
  -c timezone=Europe/Amsterdam -c log_min_messages=fatal >"$folder/server.log" 2>&1 </dev/null &
server=$!

until "$bin/pg_isready" --quiet --host="$folder"; do
  kill -0 "$server" 2>/dev/null || { cat "$folder/server.log" >&2; exit 1; }
  sleep 0.05
done

echo "$folder"
cat >/dev/null
