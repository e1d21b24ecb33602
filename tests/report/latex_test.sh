#!/bin/sh
# report.tex compiles with XeLaTeX, no table is wider than the page, and the words of both directions are in the PDF.
# usage: latex_test.sh BIN_FOLDER
set -eu
bin=$1
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
study=examples/002-organizational-cocreation

# compiled NAME REPORT_OPTION...: leaves $work/NAME/report.pdf and its text in report.jsonl.
compiled() {
  name=$1
  shift
  "$bin/mazmun-report" --format tex -o "$work/$name" "$@"
  for pass in 1 2; do # the second knows the widths of the columns
    if ! (cd "$work/$name" && xelatex -interaction=nonstopmode -halt-on-error report.tex >"pass$pass" 2>&1); then
      grep -a -A 5 '^!' "$work/$name/pass$pass" >&2 || tail -n 20 "$work/$name/pass$pass" >&2
      printf '%s: does not compile\n' "$name" >&2
      exit 1
    fi
  done
  if grep -a 'Overfull.*alignment' "$work/$name/report.log" >&2; then
    printf '%s: a table is wider than the page\n' "$name" >&2
    exit 1
  fi
  if grep -a 'Missing character' "$work/$name/report.log" >&2; then
    printf '%s: a font lacks letters\n' "$name" >&2
    exit 1
  fi
  "$bin/mazmun-ingest" "$work/$name/report.pdf" >"$work/$name/report.jsonl"
}

# holds NAME WORD...: the words are in the text of the PDF.
holds() {
  name=$1
  shift
  for word; do
    grep -q -F -- "$word" "$work/$name/report.jsonl" || {
      printf '%s: "%s" is not in the PDF\n' "$name" "$word" >&2
      exit 1
    }
  done
}

all="$study/expected/model.json $study/expected/verification.json $study/codebook.yaml"
# shellcheck disable=SC2086  # one word a file is meant
compiled persian --language fa --digits persian $all "$study"/expected/coded/*.jsonl
holds persian مضامین 'اعتماد و احترام متقابل' ۵۵
# shellcheck disable=SC2086
compiled english --language en $all "$study"/expected/coded/*.jsonl
holds english 'Mutual trust' 'Organizational co-creation culture' 'اعتماد متقابل'
compiled harmless tests/golden/report/labels-are-harmless/model.json
