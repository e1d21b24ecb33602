#!/bin/sh
# Makes the pages that page_test.mjs opens, and opens them in Chromium.
# usage: page_test.sh BIN_FOLDER WORK_FOLDER CHROMIUM
set -eu
bin=$1
work=$2
chromium=$3
here=$(cd "$(dirname "$0")" && pwd)
PATH=$bin:$PATH
mkdir -p "$work"
cp "$here/package.json" "$here/package-lock.json" "$here/page_test.mjs" "$work"
if ! cmp -s "$here/package-lock.json" "$work/installed" || [ ! -d "$work/node_modules" ]; then
  (cd "$work" && npm ci --silent --no-audit --no-fund --no-update-notifier)
  cp "$here/package-lock.json" "$work/installed"
fi

study=$here/../../examples/002-organizational-cocreation
page() { # page NAME FILE...: the page of these files
  name=$1
  shift
  rm -rf "${work:?}/$name"
  mazmun-report --format html,svg -o "$work/$name" "$@"
}
page persian --language fa --digits persian "$study/expected/model.json" "$study/expected/verification.json" \
  "$study/codebook.yaml" "$study"/expected/coded/*.jsonl
page english --language en "$study/expected/model.json" "$study/expected/verification.json" \
  "$study/codebook.yaml" "$study"/expected/coded/*.jsonl

# With a band around saturation, and agreement between coders.
crm=$here/../../examples/001-omnichannel-crm
mazmun-aggregate -q -c "$crm/codebook.yaml" --permutations 50 "$crm"/expected/coded/*.jsonl -o "$work/banded.json"
page figures "$work/banded.json" "$crm/expected/agreement.json"

cat >"$work/hostile.yaml" <<'YAML'
mazmun: codebook/1
title: "</title><script>alert(0)</script>"
levels: [code, theme]
themes:
  - id: script
    label: "<script>alert(1)</script>"
    definition: "<img src=x onerror=alert(3)> \u202Eturned"
    children:
      - {id: word, label: "a\u202Eb", match: [word]}
YAML
{
  printf '      - {id: long, label: "'
  head -c 5000 /dev/zero | tr '\0' x
  printf '", match: [nothing]}\n'
} >>"$work/hostile.yaml"
cat >"$work/hostile.txt" <<'TEXT'
P1: The word is ]]> and then =cmd|' /C calc'!A0 in one line of it.
P2: The word is </script><script>alert(2)</script> or <!-- maybe.
P3: The word is <img src=x onerror=alert(2)> here.
TEXT
mazmun-ingest "$work/hostile.txt" | mazmun-segment | mazmun-code -c "$work/hostile.yaml" -o "$work/hostile.jsonl"
mazmun-aggregate -c "$work/hostile.yaml" "$work/hostile.jsonl" -o "$work/hostile.json"
page hostile "$work/hostile.json" "$work/hostile.yaml" "$work/hostile.jsonl"

python3 "$here/large_model.py" >"$work/large.json"
page large "$work/large.json"

cd "$work"
exec node page_test.mjs "$chromium" "$work"
