#!/bin/sh
# Documents of any size go the whole way: of 100 MB (large), or none, one sign, or nothing but blanks (small).
# usage: documents_test.sh --bin DIR small|large
set -eu
if [ "${1:-}" != --bin ] || [ ! -d "${2:-}" ] || [ $# != 3 ]; then echo 'usage: documents_test.sh --bin DIR small|large' >&2; exit 2; fi
PATH=$(cd "$2" && pwd):$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

fail() {
  printf 'documents: %s\n' "$1"
  exit 1
}

# total NAME MODEL: a number of its totals
total() { sed -n "/\"totals\"/,/}/s/.*\"$1\": \([0-9]*\).*/\1/p" "$2"; }

# expect WHAT FOUND EXPECTED
expect() { [ "$2" = "$3" ] || fail "$1: $2, expected $3"; }

cat >book.yaml <<'YAML'
mazmun: codebook/1
levels: [code]
themes: [{id: trust, match: ["trust*"]}, {id: help, match: [کمک]}, {id: x, match: [x]}]
YAML

small() {
  mkdir raw
  : >raw/nothing.txt
  printf '\357\273\277' >raw/mark.txt
  printf '\n' >raw/line.txt
  printf ' \n\t\n' >raw/blank.txt
  printf x >raw/one.txt
  printf 'ک' >raw/persian.txt
  printf '😐' >raw/beyond.txt
  printf '%s\n' '---' 'role: x' '---' >raw/front.md
  mazmun ingest raw -o corpus.jsonl
  for unit in turn paragraph sentence line document window:3; do
    mazmun segment --by $unit corpus.jsonl -o segments.jsonl
    mazmun validate segments.jsonl >said || fail "segments by $unit: $(cat said)"
    mazmun code -c book.yaml segments.jsonl -o coded.jsonl
    mazmun aggregate -c book.yaml coded.jsonl -o model.json
    expect "documents by $unit" "$(total documents model.json)" 8
    expect "codes by $unit" "$(total assignments model.json)" 1
    mazmun validate -c book.yaml coded.jsonl model.json >said || fail "by $unit: $(cat said)"
    mazmun report --format md,csv,html,svg,xlsx model.json book.yaml coded.jsonl -o report-$unit
  done
  mazmun sheet -c book.yaml segments.jsonl -o sheet.csv
  mazmun query --words segments.jsonl >words
  mazmun code --text-free coded.jsonl -o free.jsonl
  mazmun reanchor corpus.jsonl corpus.jsonl coded.jsonl | mazmun aggregate -c book.yaml | grep -q '"assignments": 1' || fail 'reanchor lost a code'
  # A stream of no document at all.
  mkdir none
  mazmun ingest none -o no-corpus.jsonl 2>said || expect 'status for an empty folder' $? 3
}

large() {
  awk 'BEGIN {
    for (i = 0; i < 9; ++i) said = said "We trusted each other and کمک می‌کردیم، so the work went on, and nobody asked who had begun. "
    size = length(said) + 6
    for (i = 0; sum < 100200000; ++i) { printf "P%d: %s\n", i % 7, said; sum += size; ++turns }
    print turns > "turns"
  }' >large.txt
  [ "$(wc -c <large.txt)" -ge 100000000 ] || fail 'the document is too small'
  mazmun ingest large.txt | mazmun segment | mazmun code -c book.yaml | mazmun aggregate -c book.yaml -o model.json
  expect segments "$(total segments model.json)" "$(cat turns)"
  expect assignments "$(total assignments model.json)" $((2 * $(cat turns)))
  # One paragraph of 100 MB: one segment.
  tr '\n' ' ' <large.txt >flat.txt
  mazmun ingest flat.txt | mazmun segment --by document | mazmun code -c book.yaml | mazmun aggregate -c book.yaml -o flat.json
  expect 'segments of one paragraph' "$(total segments flat.json)" 1
  expect 'assignments of one paragraph' "$(total assignments flat.json)" 2
}

case $3 in
  small | large) "$3" ;;
  *) fail "unknown test $3" ;;
esac
