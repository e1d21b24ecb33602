#!/bin/bash
# Shards without a scheduler: one process, two threads, 3, 10 and 50 shards give the same bytes; stages may run twice,
# side by side, and after they were killed; a shard that fails says why, and a second run makes only what is missing.
# usage: shards_test.sh --bin DIR
set -euo pipefail
if [ "${1:-}" != --bin ] || [ ! -d "${2:-}" ]; then
  echo 'usage: shards_test.sh --bin DIR' >&2
  exit 2
fi
PATH=$(cd "$2" && pwd):$PATH
root=$(cd "$(dirname "$0")/../.." && pwd)
cluster=$root/examples/cluster
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
cd "$top"
fail() { printf 'shards_test.sh: %s\n' "$*" >&2; exit 1; }

# all NUMBER-OF-SHARDS: plan, every shard, finish; in the study that is the working folder
all() {
  rm -rf cluster
  "$cluster/plan.py" . --shards "$1" 2>plan.log
  for list in cluster/plan/*.txt; do "$cluster/shard" "$(basename "$list" .txt)"; done
  "$cluster/finish" cluster "${2:-4}"
}

# --- a simulated study of 120 documents ------------------------------------------------------------------------------

cat >book.yaml <<'END'
mazmun: codebook/1
levels: [code, theme]
themes:
  - id: relations
    label: Relations
    children:
      - {id: trust, label: Trust, match: ["trust*"], examples: ["After a year we trusted each other."]}
      - {id: help, label: Help, match: ["help*", "lent me a hand"]}
      - {id: conflict, label: Conflict, match: [quarrel, {all: [raised, voice], within: 4}]}
END
mazmun simulate -q -c book.yaml --documents 120 --each 200 --coders 2 --kappa 0.7 -o study
cp book.yaml study/codebook.yaml
cd study

mkdir one two
for way in one two; do
  threads=$([ $way = one ] && echo 1 || echo 2)
  mazmun ingest raw --attributes participants.csv --threads "$threads" | mazmun segment --threads "$threads" |
    mazmun code -c codebook.yaml --threads "$threads" -o $way/coded.jsonl
  mazmun aggregate -c codebook.yaml --threads "$threads" $way/coded.jsonl -o $way/model.json
  mazmun code -c codebook.yaml --import coders/coder-1.csv --import coders/coder-2.csv $way/coded.jsonl -o $way/people.jsonl
  mazmun agree --threads "$threads" $way/people.jsonl -o $way/agreement.json
  mazmun report --format md,csv $way/model.json $way/agreement.json -o $way/report
done
diff -r one two

for number in 3 10 50; do
  all $number
  [ "$(find cluster/plan -name '[0-9]*.txt' | wc -l)" = $number ] || fail "the plan has not $number shards"
  for file in model.json people.jsonl agreement.json; do cmp one/$file cluster/$file; done
  diff -r one/report cluster/report
  cmp one/model.json <(cat cluster/coded/*.jsonl | mazmun aggregate -c codebook.yaml)
done
echo 'one process, two threads, 3, 10 and 50 shards: the same bytes'

# The plan is that of the files alone, and lists that stay the same keep their time.
cp -r cluster/plan before
touch -d '2 hours ago' cluster/plan/*
"$cluster/plan.py" . --shards 50 2>plan.log
diff -r before cluster/plan
[ -z "$(find cluster/plan -type f -mmin -60)" ] || fail 'a list was written again though nothing had changed'

# A file that was mended and is longer now moves no border; a file that is gone does.
long=raw/$(head -n 1 cluster/plan/00002.txt)
cp "$long" whole.md
for _ in 1 2 3; do cat whole.md; done >"$long"
"$cluster/plan.py" . --shards 50 2>plan.log
for list in before/*.txt; do cmp "$list" "cluster/plan/$(basename "$list")"; done
mv "$long" gone.md
"$cluster/plan.py" . --shards 50 2>plan.log
if cmp -s before/00002.txt cluster/plan/00002.txt; then fail 'a file that is gone is still in the plan'; fi
mv whole.md "$long"

# With GNU parallel, where it is there.
if command -v parallel >/dev/null; then
  rm -rf cluster
  "$cluster/plan.py" . --size 20k 2>plan.log
  HOME=$top parallel --will-cite -j 2 --halt soon,fail=1 "$cluster/shard" '{/.}' ::: cluster/plan/*.txt
  "$cluster/finish"
  cmp one/model.json cluster/model.json
  echo 'GNU parallel: the same bytes'
fi

# --- twice, side by side, and killed -----------------------------------------------------------------------------------

all 3
cp -r cluster first
for round in 1 2 3; do
  rm cluster/coded/* cluster/counts/*
  for list in 00001 00001 00001 00002 00003; do "$cluster/shard" $list & done
  wait
  diff -r first/coded cluster/coded || fail "round $round: runs side by side disturb each other"
  diff -r first/counts cluster/counts || fail "round $round: runs side by side disturb each other"
done

rm cluster/coded/00001.jsonl
mkfifo slow
mazmun code -c codebook.yaml -o cluster/coded/00001.jsonl <slow &
killed=$!
exec 7>slow
mazmun ingest raw --only cluster/plan/00001.txt --attributes participants.csv | mazmun segment | head -c 30000 >&7
for round in $(seq 100); do
  [ -z "$(find cluster/coded -name '.00001.jsonl.*.part')" ] || break
  [ "$round" -lt 100 ] || fail 'no part file where a run is in the middle'
  sleep 0.1
done
{ kill -9 $killed && wait $killed; } 2>killed.log || true
exec 7>&-
[ ! -e cluster/coded/00001.jsonl ] || fail 'a killed run left half a file'
[ -n "$(find cluster/coded -name '*.part')" ] || fail 'the part file is gone before anybody came'
"$cluster/shard" 00001
diff -r first/coded cluster/coded
[ -z "$(find cluster -name '*.part')" ] || fail 'the part file of the killed run is still there'
echo 'side by side, and after a kill: the same bytes'

# --- a shard that fails ------------------------------------------------------------------------------------------------

rm -rf cluster
"$cluster/plan.py" . --shards 3 2>plan.log
victim=raw/$(head -n 1 cluster/plan/00002.txt)
cp "$victim" whole.md
printf -- '---\ntitle: [not closed\n---\n' >"$victim"
for shard in 00001 00002 00003; do
  status=0
  "$cluster/shard" $shard 2>$shard.log || status=$?
  [ $status = "$([ $shard = 00002 ] && echo 3 || echo 0)" ] || fail "shard $shard: status $status"
done
grep -q "^mazmun-ingest: $victim:3:1: " 00002.log || fail "the message is missing: $(cat 00002.log)"
[ -z "$(find cluster -name '*00002.jsonl*' -o -name '*00002.shard*')" ] || fail 'the shard that failed left something behind'
cp whole.md "$victim"
touch -d '1 hour ago' cluster/plan/* cluster/coded/* && touch -d '30 minutes ago' cluster/counts/*
for shard in 00001 00002 00003; do "$cluster/shard" $shard; done
[ "$(find cluster/coded cluster/counts -type f -mmin -10 | sort | tr '\n' ' ')" = 'cluster/coded/00002.jsonl cluster/counts/00002.shard ' ] ||
  fail 'the second run made more than what was missing'
"$cluster/finish"
cmp one/model.json cluster/model.json
echo 'a shard that failed: its message, and then only what was missing'

# --- the order of the plan is that of ingest -----------------------------------------------------------------------------

mkdir -p ../order/raw/b ../order/raw/a/.hidden
cd ../order
cp ../study/codebook.yaml .
for name in int10 int2 int02 x1y10 x1y9 'b/int2' 'a/int2' 'a/z' a/.hidden/no .no int۱۲ int۳ مصاحبه۱۰ مصاحبه۹ مصاحبه Int1; do
  printf 'P1: Said in %s.\n' "$name" >"raw/$name.txt"
done
"$cluster/plan.py" . --size 1 2>plan.log
mazmun ingest raw | grep -o '"text":"P1: Said in [^"]*\.' | sed 's/.*Said in //; s/\.$/.txt/' >of-ingest
cat cluster/plan/*.txt | cmp - of-ingest
cmp <(mazmun ingest raw) <(for list in cluster/plan/*.txt; do mazmun ingest raw --only "$list" | sed '$d'; done; mazmun ingest raw | tail -n 1)
echo 'the order of the plan is that of ingest'

# --- the example studies -------------------------------------------------------------------------------------------------

for study in "$root"/examples/[0-9]*; do
  name=$(basename "$study")
  mkdir "$top/$name"
  (cd "$study" && find . -type f ! -path './work/*' ! -path './cluster/*' ! -path './.snakemake/*' -print0 | xargs -0 cp --parents -t "$top/$name")
  cd "$top/$name"
  all 4 2
  for file in model.json agreement.json verification.json; do
    if [ -e expected/$file ]; then cmp expected/$file cluster/$file; fi
  done
  diff -r expected/report cluster/report
  echo "$name in 4 shards: as expected"
done
