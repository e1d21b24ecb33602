# shellcheck shell=sh
# Shared by privacy_test.sh and privacy_stages_test.sh. Sourced; $here is their folder.

# search FILE-OF-WORDS FOLDER: prints where a word stands, status 1 if any does
search() { python3 "${here:?}/search_words.py" "$1" "$2"; }

fail() {
  printf 'privacy: %s\n' "$1"
  exit 1
}

# refused STATUS COMMAND...: runs a command that must end so
refused() {
  wanted=$1 status=0
  shift
  "$@" || status=$?
  [ $status = "$wanted" ] || fail "status $status, expected $wanted: $*"
}
