#!/bin/sh
# The bytes are the same in every locale and time zone: golden cases of TOOLs again, without a locale, in one where i and I are
# other letters and numbers have a comma, in one with other digits, and far from UTC. Locales that the
# system doesn't have are made here, from the sources in the package locales, where these are there.
# usage: locales_test.sh --bin DIR TOOL...
set -eu
if [ "${1:-}" != --bin ] || [ ! -d "${2:-}" ] || [ $# -lt 3 ]; then echo 'usage: locales_test.sh --bin DIR TOOL...' >&2; exit 2; fi
bin=$(cd "$2" && pwd)
shift 2
root=$(cd "$(dirname "$0")/../.." && pwd)
LOCPATH=$(mktemp -d)
export LOCPATH
trap 'rm -rf "$LOCPATH"' EXIT
tried=0

# again LOCALE ZONE: the cases under both
again() {
  printf 'LC_ALL=%s TZ=%s: ' "$1" "$2"
  # shellcheck disable=SC2086  # one word a tool
  GOLDEN_LOCALE=$1 GOLDEN_ZONE=$2 "$root/scripts/golden" run --bin "$bin" -j 2 $tools || exit 1
  tried=$((tried + 1))
}

tools=$*
again '' Pacific/Kiritimati
for locale in tr_TR fa_IR; do
  localedef --no-archive -i $locale -f UTF-8 "$LOCPATH/$locale.UTF-8" 2>/dev/null || [ -d "$LOCPATH/$locale.UTF-8" ] || continue
  # It must be one: a locale that isn't found is quietly that of C.
  [ "$(LC_ALL=$locale.UTF-8 locale charmap)" = UTF-8 ] || { echo "$locale was not found"; exit 1; }
  again $locale.UTF-8 Asia/Kathmandu
done
printf '%d locales\n' $tried
