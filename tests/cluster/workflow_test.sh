#!/bin/bash
# The Snakemake workflow of examples/cluster on this machine: every example study comes out as its make does; a second
# run makes nothing; changed texts, options and files make what depends on them; a shard that fails says why.
# usage: workflow_test.sh --bin DIR; status 77 where Snakemake is missing
set -euo pipefail
if [ "${1:-}" != --bin ] || [ ! -d "${2:-}" ]; then
  echo 'usage: workflow_test.sh --bin DIR' >&2
  exit 2
fi
if ! command -v snakemake >/dev/null; then
  echo 'workflow_test.sh: skipped: snakemake is missing: scripts/setup cluster' >&2
  exit 77
fi
PATH=$(cd "$2" && pwd):$PATH
root=$(cd "$(dirname "$0")/../.." && pwd)
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
export HOME=$top XDG_CACHE_HOME=$top/cache
fail() { printf 'workflow_test.sh: %s\n' "$*" >&2; exit 1; }

# run STUDY [CONFIG...]: the output is in $top/log
run() {
  local study=$1
  shift
  snakemake -s "$root/examples/cluster/Snakefile" -d "$top/$study" -j2 --config shards=4 arity=2 "$@" >"$top/log" 2>&1
}
ran() { sed -n 's/^\(local\)\?\(rule\|checkpoint\) \(.*\):$/\3/p' "$top/log" | grep -vx all | sort | uniq -c | awk '{ printf "%s %s, ", $2, $1 }'; }
expect() { [ "$(ran)" = "$1, " ] || fail "ran: $(ran)expected: $1"; }
as_expected() {
  local file
  for file in model.json agreement.json verification.json; do
    if [ -e "$top/$1/expected/$file" ]; then cmp "$top/$1/expected/$file" "$top/$1/cluster/$file"; fi
  done
  diff -r "$top/$1/expected/report" "$top/$1/cluster/report"
}

for study in "$root"/examples/[0-9]*; do
  name=$(basename "$study")
  mkdir "$top/$name"
  (cd "$study" && find . -type f ! -path './work/*' ! -path './cluster/*' ! -path './.snakemake/*' -print0 | xargs -0 cp --parents -t "$top/$name")
  run "$name" || fail "$name: $(tail -n 30 "$top/log")"
  as_expected "$name"
  echo "$name: as expected"
done

name=001-omnichannel-crm
study=$top/$name
run $name
grep -q 'Nothing to be done' "$top/log" || fail "a second run did something: $(ran)"

# A shard that cannot be read: its message, and what does not depend on it stays.
cp "$study/raw/int05.md" "$top/whole.md"
printf -- '---\ntitle: [not closed\n---\n' >"$study/raw/int05.md"
if run $name --keep-going; then fail 'the workflow ended well although a shard cannot be read'; fi
grep -q '^mazmun-ingest: raw/int05.md:3:1: not valid YAML here' "$top/log" || fail "the message is missing: $(tail -n 30 "$top/log")"
cp "$top/whole.md" "$study/raw/int05.md"
run $name || fail "$(tail -n 30 "$top/log")"
expect 'code 1, count 1, merge 1, model 1, report 1, verify 1'
as_expected $name

# An editor that writes a file anew, longer than before: the plan is made again, and has the same borders.
{ cat "$top/whole.md" && printf '\nAnd that was all.\n'; } >"$study/raw/.new" && mv "$study/raw/.new" "$study/raw/int05.md"
run $name || fail "$(tail -n 30 "$top/log")"
[ "$(ran | grep -oE '(plan|code) [0-9]*' | tr '\n' ' ')" = 'code 1 plan 1 ' ] || fail "a longer file made more than its shard anew: $(ran)"
cp "$top/whole.md" "$study/raw/int05.md"
run $name || fail "$(tail -n 30 "$top/log")"
as_expected $name

# Another option for one stage: that stage, and what comes after it.
sed -i 's/^aggregate := .*/& --saturation no-new:2/' "$study/Makefile"
run $name || fail "$(tail -n 30 "$top/log")"
grep -q '"rule": "no-new:2"' "$study/cluster/model.json" || fail 'the new option was not heard'
ran | grep -q 'code' && fail "an option of aggregate made the coding anew: $(ran)"

# A new document at the end: with a fixed size only the last shard is another.
cp "$top/whole.md" "$top/int98.md"
rm -rf "$study/cluster"
sized() { snakemake -s "$root/examples/cluster/Snakefile" -d "$study" -j2 --config size=12k arity=4 >"$top/log" 2>&1; }
sed -i 's/--attributes participants.csv//; s/^people := .*//; s/^read_twice := .*//' "$study/Makefile"
rm -r "$study/coders" "$study/study.yaml"
sized || fail "$(tail -n 30 "$top/log")"
cp "$top/int98.md" "$study/raw/int98.md"
sized || fail "$(tail -n 30 "$top/log")"
[ "$(ran | grep -o 'code [0-9]*')" = 'code 1' ] || fail "a new document made more than its shard anew: $(ran)"
echo 'only what is missing is made'
