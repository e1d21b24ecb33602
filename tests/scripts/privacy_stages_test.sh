#!/bin/sh
# Follows words through every stage, format and message. First a pseudonymised and text-free run: every program that takes
# such a stream, in every format it writes, with all that is said on the way. Then damaged files of every kind, with texts in
# them: what programs say of these without -v quotes codes and ids, and nobody's words; with -v they may.
# usage: privacy_stages_test.sh --bin DIR
set -eu
if [ "${1:-}" != --bin ] || [ ! -d "${2:-}" ]; then
  echo 'usage: privacy_stages_test.sh --bin DIR' >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
PATH=$(cd "$2" && pwd):$PATH
work=$(mktemp -d)
trap '[ $? = 0 ] || tail -n 5 free/said said/* 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"

# shellcheck source=tests/scripts/privacy.sh
. "$here/privacy.sh"

# formats_of PROGRAM: what its --format lists
formats_of() {
  "mazmun-$1" --help | sed -n 's/.*--format [^ ]* *\.* *\([a-z, |]*[a-z]\) (default.*/\1/p; s/.*--format \([a-z|]*\) .*/\1/p' |
    tr '|' ',' | tr -d ' ' | head -n 1
}

cat >book.yaml <<'YAML'
mazmun: codebook/1
levels: [code, basic]
themes:
  - {id: together, children: [{id: trust, match: ["trust*", اعتماد*]}, {id: help, match: [help*, کمک]}]}
YAML
sed 's/"trust\*"/trust/' book.yaml >other.yaml
cat >study.yaml <<'YAML'
mazmun: study/1
claims:
  - {id: codes, says: "two codes", where: abstract, measure: "model:/totals/codes_used", equals: 2}
  - {id: kappa, says: "kappa 1", where: p. 1, measure: "agreement:/overall/cohen_kappa/value", equals: 0.5, expect: differs}
YAML
cat >names.yaml <<'YAML'
mazmun: pseudonyms/1
names:
  - {name: [Quimzan, کوئیمزان], pseudonym: P1, kind: person}
YAML

# All words are made up, but for those of the codebook.
mkdir raw-quimzan free said
printf -- '---\ntitle: Vlorp of Quimzan\nrole: nurse\n---\nINT: 1. Zibble trust frandle?\nQuimzan: Trust wumpled skerrig; glimph.\nINT: 2. Help?\nQuimzan: blorkish help, مزلقان اعتماد کوئیمزان\nQuimzan: snarfle {{help|plindor}}\n' >raw-quimzan/quimzan_a.md
printf 'INT: yulmock\nDroth: thrimble help trusted us\nDroth: threnk [[trust]]\n' >raw-quimzan/b.txt
printf 'document,speaker,role,age\nquimzan_a,,nurse,30\nquimzan_a,Quimzan,nurse,40\nb,,clerk,50\n' >people.csv
printf '%s\n' vlorp quimzan کوئیمزان zibble frandle droth wumpled skerrig glimph blorkish مزلقان snarfle plindor yulmock \
  thrimble threnk trusted >words.txt
refused 1 search words.txt raw-quimzan >/dev/null
mazmun ingest -q --pseudonyms names.yaml --attributes people.csv --speakers '(Quimzan|Droth|INT):' raw-quimzan -o corpus.jsonl
mazmun segment --drop INT corpus.jsonl -o segments.jsonl

# --- the text-free run ------------------------------------------------------------------------------------------------

{
  mazmun code -v --text-free --rules -c book.yaml segments.jsonl -o free/rules.jsonl
  mazmun code -v --text-free --rules -c other.yaml --coder second segments.jsonl -o free/second.jsonl
  mazmun code -c book.yaml --marks segments.jsonl | mazmun code -v --text-free -o free/marks.jsonl
  mazmun code -v --merge free/rules.jsonl free/second.jsonl -o free/both.jsonl
  for coder in rules second; do
    mazmun aggregate -v -c book.yaml --coder $coder --by role,age:10 --permutations 20 --window 2 free/both.jsonl -o free/$coder.json
    mazmun aggregate -v -c book.yaml --coder $coder --partial free/both.jsonl -o free/$coder.shard
  done
  mazmun aggregate -v -c book.yaml --coder rules --merge free/rules.shard -o free/merged.json
  mazmun aggregate -v -c book.yaml --consensus any free/both.jsonl -o free/any.json
  for unit in segment span document character; do
    mazmun agree -v --unit $unit free/both.jsonl -o free/agreement-$unit.json
  done
  for kind in csv tsv xlsx; do
    mazmun agree -v --unitizing --gamma --bootstrap 50 --disagreements free/disagreements.$kind free/both.jsonl -o free/agreement.json
  done
  sed 's/,no,yes,\(.*\),,,,,$/,no,yes,\1,yes,ana,,,/' free/disagreements.csv >free/decisions.csv
  mazmun code -v -c book.yaml --resolve free/decisions.csv free/both.jsonl -o free/resolved.jsonl || echo "status $?"
  mazmun verify -v study.yaml free/rules.json free/agreement.json -o free/verification.json
  for format in $(formats_of report | tr ',' ' '); do
    mazmun report -v --format "$format" --title Free free/rules.json free/agreement.json free/verification.json book.yaml free/both.jsonl -o free/report-"$format"
  done
  mazmun report --check --format md free/rules.json free/agreement.json free/verification.json book.yaml free/both.jsonl -o free/report-md || echo "status $?"
  for format in $(formats_of diff | tr ',' ' '); do
    mazmun diff -v --format "$format" free/rules.jsonl free/second.jsonl >free/diff-"$format" || echo "status $?"
    mazmun diff -v --format "$format" free/rules.json free/second.json >free/diff-models-"$format" || echo "status $?"
  done
  for format in $(formats_of query | tr ',' ' '); do
    mazmun query -v --counts --format "$format" free/both.jsonl -o free/counts-"$format"
    mazmun query -v -w 'code:trust AND speaker:S1' --format "$format" free/both.jsonl -o free/query-"$format"
  done
  mazmun validate -v -c book.yaml free/*.jsonl free/*.json free/*.shard free/report-*
  mazmun convert -v book.yaml -o free/book.qdc
  # What needs words says so, and shows none.
  refused 3 mazmun sheet -v -c book.yaml free/rules.jsonl -o free/sheet.xlsx
  refused 3 mazmun query -v --words free/rules.jsonl
  refused 3 mazmun code -v -c book.yaml --coder third free/rules.jsonl
  refused 2 mazmun aggregate -v -c book.yaml --coder Nobody free/both.jsonl
} >free/said 2>&1
[ "$(find free -type f | wc -l)" -gt 60 ] || fail 'fewer files than formats were written'
grep -q '"trust"' free/rules.json || fail 'the run found no trust'
search words.txt free

# --- what is said of damaged files --------------------------------------------------------------------------------------

# says NAME STATUS COMMAND...: runs a command whose messages are searched; it must say something
says() {
  name=$1
  shift
  wanted=$1 status=0
  shift
  "$@" >/dev/null 2>"said/$name" || status=$?
  [ $status = "$wanted" ] || fail "status $status, expected $wanted: $*"
  [ -s "said/$name" ] || fail "$name says nothing"
}

mazmun ingest -q --no-marks --pseudonyms names.yaml raw-quimzan -o corpus.jsonl
mazmun segment corpus.jsonl -o segments.jsonl
mazmun code -c book.yaml segments.jsonl -o coded.jsonl
mazmun code -c other.yaml --coder second segments.jsonl -o second.jsonl
head -c 600 segments.jsonl >cut.jsonl
sed 's/"text":"Trust wumpled/"text":"Trust wum\\qpled/' segments.jsonl >escape.jsonl
sed 's/wumpled/wumpled wumpled/' segments.jsonl >longer.jsonl
sed 's/"text":"Trust[^"]*"/"text":{"wumpled":"skerrig"}/' segments.jsonl >kind.jsonl
sed 's/"text":"Trust/"text":"glimph","text":"Trust/' segments.jsonl >twice.jsonl
for stream in cut escape longer kind twice; do
  says $stream-code 3 mazmun code -c book.yaml $stream.jsonl -o x.jsonl
  says $stream-sheet 3 mazmun sheet -c book.yaml $stream.jsonl -o x.csv
  says $stream-query 3 mazmun query --kwic trust $stream.jsonl
  says $stream-validate 1 mazmun validate $stream.jsonl
done
for damage in 's/Zibble/Zib\\qble/' 's/"length":[0-9]*/"length":3/' 's/"text":"[^"]*"/"text":7/'; do
  sed "$damage" corpus.jsonl >corpus-damaged.jsonl
  says "corpus-$(printf %s "$damage" | cksum | cut -c 1-5)" 3 mazmun segment corpus-damaged.jsonl
done
sed 's/wumpled/swapped/g' coded.jsonl >reworded.jsonl
says reworded-merge 3 mazmun code --merge coded.jsonl reworded.jsonl
says reworded-agree 3 mazmun agree reworded.jsonl second.jsonl
says reworded-import 3 mazmun code -c book.yaml --coder ana --import reworded.jsonl segments.jsonl
says reworded-reanchor 3 mazmun reanchor corpus.jsonl corpus.jsonl reworded.jsonl

# Sheets and tables: words in the wrong columns, other words, no headings.
mazmun sheet -c book.yaml segments.jsonl -o sheet.csv
sed 's/wumpled/wumpled indeed/' sheet.csv >changed.csv
sed '1d' sheet.csv >headless.csv
printf 'document,start,end,code,confidence\nP1_a,snarfle,glimph,trust,skerrig\nP1_a,0,5,trust,wumpled\n' >spans.csv
says sheet-changed 3 mazmun code -c book.yaml --import changed.csv segments.jsonl
says sheet-headless 3 mazmun code -c book.yaml --import headless.csv segments.jsonl
says table-spans 3 mazmun code -c book.yaml --import spans.csv segments.jsonl
mazmun agree --disagreements decisions.csv coded.jsonl second.jsonl -o x.json
python3 - <<'PY'
import csv
rows = list(csv.DictReader(open("decisions.csv", encoding="utf-8-sig")))
for name, change in (("undecided", {"decision": "snarfle glimph"}), ("other", {"rules": "skerrig", "decision": "yes"})):
    with open(name + ".csv", "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, rows[0].keys())
        table.writeheader()
        table.writerows({**row, **change} for row in rows)
PY
says decisions-words 3 mazmun code -c book.yaml --resolve undecided.csv coded.jsonl second.jsonl
says decisions-other 3 mazmun code -c book.yaml --resolve other.csv coded.jsonl second.jsonl
printf 'document,start,translation\nP1_a,glimph,wumpled\n' >translations.csv
mazmun aggregate -q -c book.yaml coded.jsonl -o model.json
says translations 3 mazmun report --translations translations.csv model.json coded.jsonl -o report

# Programs that answer with other words.
cat >coder.py <<'PY'
import json, sys
sys.stdin.readline()
answer = sys.argv[1]
for line in sys.stdin:
    segment = json.loads(line)
    at = segment["start"]
    code = {"quote": {"code": "trust", "quote": segment["text"] + " and skerrig"},
            "place": {"code": "trust", "quote": segment["text"][2:4] + "glimph", "start": at, "end": at + 3}}.get(answer)
    print(json.dumps({"segment": segment["segment"], "codes": [code]}) if code else segment["text"], flush=True)
PY
for answer in quote place text; do
  says external-$answer 3 mazmun code -c book.yaml --external "python3 coder.py $answer" segments.jsonl -o x.jsonl
done

# Raw files of every kind that can be broken.
mkdir broken
printf 'WEBVTT\n\n00:00:aa.000 --> 00:00:02.000\nwumpled skerrig\n' >broken/times.vtt
printf 'WEBVTT\n\n00:00:05.000 --> 00:00:02.000\nwumpled skerrig\n' >broken/backwards.vtt
printf '1\n00:00:01,000 -> 00:00:02,000\nwumpled skerrig\n' >broken/arrow.srt
printf 'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = "wumpled"\n' >broken/praat.TextGrid
printf '{"segments":[{"start":"wumpled","text":"skerrig"}]}' >broken/whisper.json
printf '[{"speaker":"A","text":{"wumpled":1}}]' >broken/records.json
printf '{"text":"wumpled skerrig' >broken/cut.json
printf 'wumpled and the skerrig of all,glimph that was said by one\nsnarfle,blorkish\n' >broken/headless.csv
printf 'speaker,text\nA,"wumpled skerrig\n' >broken/open.csv
printf '<html><body><p>wumpled <b>skerrig' | head -c 31 >broken/open.html
printf '{\\rtf1 wumpled {skerrig' >broken/open.rtf
printf '<?xml version="1.0"?><ANNOTATION_DOCUMENT><TIME_ORDER>wumpled</TIME><skerrig>' >broken/elan.eaf
printf -- '---\nrole: [wumpled\nskerrig: {\n---\nA: glimph\n' >broken/front.md
printf 'A: wumpled \377 skerrig\n' >broken/bytes.txt
printf 'PK\003\004wumpled skerrig' >broken/talk.docx
for file in broken/*; do
  status=0
  mazmun ingest --encoding UTF-8 "$file" >/dev/null 2>"said/raw-$(basename "$file")" || status=$?
  [ $status = 0 ] || [ $status = 3 ] || fail "status $status for $file"
done
mazmun ingest -q broken/headless.csv --text-column no >/dev/null 2>said/raw-column || true
printf '%s\n' wumpled skerrig glimph snarfle blorkish vlorp frandle 'that was said' >words.txt
search words.txt said
[ "$(grep -l . said/* | wc -l)" -gt 45 ] || fail 'too few messages were searched'

# With -v the words are there, for whom they help.
mkdir verbose
refused 3 mazmun code -v -c book.yaml --import changed.csv segments.jsonl >/dev/null 2>verbose/sheet
refused 3 mazmun code -v -c book.yaml --external 'python3 coder.py quote' segments.jsonl -o x.jsonl 2>verbose/external
grep -q 'indeed' verbose/sheet || fail '-v does not say what was changed in the sheet'
grep -q 'skerrig' verbose/external || fail '-v does not say what the program quoted'
