#!/bin/sh
# Nothing that must stay at home is in any byte that two whole runs write: of names after `ingest --pseudonyms`, and of
# words of the transcripts after `code --text-free`. What is looked for: files (those inside of archives unpacked),
# their names, standard output, and what -v says; as UTF-8 and UTF-16, in any case, with JSON escapes written out.
# usage: privacy_test.sh --bin DIR
set -eu
if [ "${1:-}" != --bin ] || [ ! -d "${2:-}" ]; then
  echo 'usage: privacy_test.sh --bin DIR' >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
PATH=$(cd "$2" && pwd):$PATH
work=$(mktemp -d)
trap '[ $? = 0 ] || tail -n 5 out/said* free/said* 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"

# --- what must not come out -----------------------------------------------------------------------------------------

# shellcheck source=tests/scripts/privacy.sh
. "$here/privacy.sh"

# All that reports can be written in.
formats=$(mazmun report --help | sed -n 's/.*--format LIST \.\.\. *\([a-z, ]*[a-z]\) (default.*/\1/p' | tr -d ' ')
[ -n "$formats" ] || fail 'no format of reports was found'

cat >book.yaml <<'YAML'
mazmun: codebook/1
levels: [code, basic]
themes:
  - {id: together, children: [{id: trust, match: ["trust*", اعتماد*]}, {id: help, match: [help*, کمک]}]}
YAML
cat >other.yaml <<'YAML'
mazmun: codebook/1
levels: [code, basic]
themes:
  - {id: together, children: [{id: trust, match: [trust]}, {id: help, match: [help*, کمک]}]}
YAML
cat >study.yaml <<'YAML'
mazmun: study/1
claims:
  - {id: codes, says: "two codes", where: abstract, measure: "model:/totals/codes_used", equals: 2}
YAML

# --- names ----------------------------------------------------------------------------------------------------------

mkdir -p raw-zarrin/zarrin out
cat >names.yaml <<'YAML'
mazmun: pseudonyms/1
names:
  - {name: [زرین‌مهر, Zarrinmehr, Zarin Mehr], pseudonym: P1, kind: person}
  - {name: Qobadlu, pseudonym: P2, kind: person}
YAML
printf 'Qobadlu: why trust Zarrinmehr?\nZarrinmehr: ZARRINMEHR trusted qobadlu; Zarin\nMehr helped. Mail zarrinmehr72@example.org.\nQobadlu: #SaraQobadlu, Zarrin\302\255mehr'"'"'s, Qobadlus.\n' >raw-zarrin/zarrinmehr_1.txt
printf 'زرین‌مهر: زرینمهر، زرین مهر، زَرين‌مهرها، زرین‌مهر‌ام، زريــن‌مهر و وزرین‌مهر کمک کردند.\nزرین‌مهر: اعتماد\n' >'raw-zarrin/مصاحبه زرین‌مهر.txt'
printf -- '---\ntitle: Zarrinmehr talks\nfriend: Mr Qobadlu\n---\n# Talk of Zarrinmehr\n\n1. Qobadlu and trust?\n\nP7: help\n' >raw-zarrin/zarrin/DrQobadlu.md
printf 'document,speaker,role,boss\nzarrinmehr_1,Zarrinmehr,nurse of Zarrinmehr,Qobadlu\nDrQobadlu,,x,y\nمصاحبه_زرین‌مهر,,x,y\n' >people-of-zarrinmehr.csv
python3 - <<'PY'
import json, zipfile
body = "".join(f"<w:p><w:r><w:t>{a}</w:t></w:r><w:r><w:b/><w:t>{b}</w:t></w:r></w:p>"
               for a, b in (("Zarrin", "mehr: we trust"), ("Zarrinmehr: ", "and help")))
names = "http://schemas.openxmlformats.org/"
with zipfile.ZipFile("raw-zarrin/qobadlu talk.docx", "w") as made:
    made.writestr("[Content_Types].xml", f'<Types xmlns="{names}package/2006/content-types"/>')
    made.writestr("_rels/.rels", f'<Relationships xmlns="{names}package/2006/relationships"><Relationship Id="r" Type='
                  f'"{names}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    made.writestr("word/document.xml", f'<w:document xmlns:w="{names}wordprocessingml/2006/main"><w:body>{body}</w:body>'
                  '</w:document>')
with open("raw-zarrin/table.csv", "w", encoding="utf-16") as table:
    table.write("interview,speaker,text,question\nqobadlu-b,Zarrinmehr,I trust Qobadlu,What of Zarrinmehr?\n")
with open("raw-zarrin/records.json", "w") as records:
    json.dump([{"speaker": "زرین‌مهر", "text": "اعتماد به زرین‌مهر", "start": 1}], records)
PY
{
  mazmun ingest -v --pseudonyms names.yaml --attributes people-of-zarrinmehr.csv -o out/corpus.jsonl raw-zarrin
  mazmun segment -v --by turn --keep 'P.*|INT' out/corpus.jsonl -o out/segments.jsonl
  mazmun code -v -c book.yaml out/segments.jsonl -o out/coded.jsonl
  mazmun code -v -c other.yaml --coder second out/segments.jsonl -o out/second.jsonl
  mazmun code -c book.yaml --explain P1_1:2 out/segments.jsonl
  mazmun code --lint -c book.yaml out/segments.jsonl
  mazmun query --words out/segments.jsonl
  mazmun query --kwic trust out/segments.jsonl
} >out/said-first 2>&1
mkdir out/both
mazmun code -c other.yaml --coder second out/coded.jsonl -o out/both.jsonl
{
  mazmun agree -v --disagreements out/both/disagreements.csv out/both.jsonl -o out/both/agreement.json
  mazmun aggregate -v -c book.yaml --coder rules --by role out/coded.jsonl -o out/both/model.json
  mazmun report -v --format "$formats" out/both/model.json book.yaml out/coded.jsonl --quotes 5 -o out/both/report
  refused 1 mazmun diff -v out/coded.jsonl out/second.jsonl
  # Each of these is a mistake, and its message names files and ids.
  refused 3 mazmun ingest --pseudonyms names.yaml raw-zarrin/zarrinmehr_2.txt
  refused 2 mazmun ingest --pseudonyms names.yaml --id zarrinmehr raw-zarrin/zarrinmehr_1.txt 'raw-zarrin/qobadlu talk.docx'
  mazmun ingest --pseudonyms names.yaml --sheet Qobadlu raw-zarrin/zarrinmehr_1.txt
  refused 3 mazmun ingest --pseudonyms names.yaml --text-column Zarrinmehr raw-zarrin/table.csv
  refused 2 mazmun ingest --pseudonyms names.yaml --questions '(Zarrinmehr' raw-zarrin
  printf 'zarrinmehr_1,x\nzarrinmehr_1,y\n' | cat people-of-zarrinmehr.csv - >twice-zarrinmehr.csv
  refused 3 mazmun ingest --pseudonyms names.yaml --attributes twice-zarrinmehr.csv raw-zarrin
  printf 'document,age\nzarrinmehr_9,1\n' >unknown-zarrinmehr.csv
  refused 3 mazmun ingest --pseudonyms names.yaml --attributes unknown-zarrinmehr.csv raw-zarrin
  printf 'Zarrinmehr: \377\n' >raw-zarrin/broken-zarrinmehr.txt
  refused 3 mazmun ingest -v --pseudonyms names.yaml --encoding UTF-8 raw-zarrin/broken-zarrinmehr.txt
  mazmun ingest -v --pseudonyms names.yaml --keep-going --encoding UTF-8 raw-zarrin
  refused 4 mazmun ingest -v --pseudonyms names.yaml -o no-zarrinmehr/x.jsonl raw-zarrin/zarrinmehr_1.txt
  refused 1 mazmun ingest --pseudonyms-check names.yaml raw-zarrin people-of-zarrinmehr.csv
  printf 'mazmun: pseudonyms/1\nnames:\n  - {name: Zarrinmehr, pseudonym: 3, Zarrinmehr: 1}\n  - Zarrinmehr\n' >wrong.yaml
  refused 3 mazmun ingest --pseudonyms wrong.yaml raw-zarrin
} >out/said-then 2>&1
grep -q '"code":"trust"' out/coded.jsonl || fail 'the run found no trust'
grep -q '"speaker":"P1"' out/coded.jsonl || fail 'the run found nobody'
printf '%s\n' zarrinmehr 'zarin mehr' qobadlu زرینمهر 'زرین مهر' >names.txt
refused 1 search names.txt raw-zarrin >/dev/null
search names.txt out
find out -name '*.png' -delete  # the same figures as the PDF files beside them, and no text
mazmun ingest --pseudonyms-check names.yaml out || fail 'a name is left'
for raw in 'raw-zarrin/qobadlu talk.docx' raw-zarrin/table.csv raw-zarrin/records.json; do
  refused 1 mazmun ingest --pseudonyms-check names.yaml "$raw" 2>/dev/null
done

# --- words ----------------------------------------------------------------------------------------------------------

# All words are made up, but for those of the codebook, so that each must be nowhere.
mkdir raw free
printf -- '---\ntitle: Vlorp of Quimzan\nrole: nurse\n---\nQuimzan: 1. Zibble trust frandle?\nDroth: Trust wumpled skerrig; glimph.\nQuimzan: 2. Help?\nDroth: blorkish help, مزلقان اعتماد\nDroth: snarfle\n' >raw/a.md
printf 'Quimzan: yulmock\nDroth: plindor help trusted us\nDroth: threnk\n' >raw/b.txt
printf 'document,speaker,role,age\na,,nurse,30\na,Droth,nurse,40\nb,,clerk,50\n' >people.csv
mazmun ingest --attributes people.csv --speakers '(Quimzan|Droth):' raw -o corpus.jsonl
mazmun segment --drop Quimzan corpus.jsonl -o segments.jsonl
mazmun code -c book.yaml segments.jsonl | mazmun code -c other.yaml --coder second -o coded.jsonl
printf 'a key of thirty-two bytes or more\n' >key
{
  mazmun code -v --text-free coded.jsonl -o free/coded.jsonl
  mazmun code -v --text-free --hash-key key coded.jsonl -o free/hashed.jsonl
  mazmun code -v --text-free --rules -c book.yaml segments.jsonl -o free/rules.jsonl
  mazmun code -v --text-free --rules -c other.yaml --coder second segments.jsonl -o free/second.jsonl
  refused 3 mazmun query --kwic trust free/coded.jsonl
  refused 3 mazmun code -c book.yaml --coder third free/coded.jsonl
  refused 3 mazmun code -c book.yaml --explain a:2 free/coded.jsonl
  refused 1 mazmun diff free/rules.jsonl free/second.jsonl
} >free/said 2>&1
{
  mazmun aggregate -v -c book.yaml --coder rules --by role free/rules.jsonl free/second.jsonl -o free/model.json
  mazmun agree -v --disagreements free/disagreements.csv free/rules.jsonl free/second.jsonl -o free/agreement.json
  mazmun verify -v study.yaml free/model.json free/agreement.json -o free/verification.json
  mazmun report -v --format "$formats" free/model.json free/agreement.json free/verification.json book.yaml \
    free/rules.jsonl free/second.jsonl -o free/report
  refused 3 mazmun report --quotes 2 free/model.json free/rules.jsonl
  mazmun validate -v -c book.yaml free/*.jsonl free/model.json free/agreement.json free/verification.json free/report
  mazmun query -v --counts free/rules.jsonl
  mazmun query -v -w 'code:trust AND speaker:S1' free/rules.jsonl
} >free/said-then 2>&1
printf '%s\n' vlorp quimzan zibble frandle droth wumpled skerrig glimph blorkish مزلقان snarfle yulmock plindor threnk trusted \
  "$(sha256sum key | cut -c 1-64)" 'thirty-two' >words.txt
refused 1 search words.txt raw >/dev/null
search words.txt free

# The figures are those of the whole stream.
mazmun aggregate -c book.yaml --coder rules --by role coded.jsonl | sed '1,/^    ]/d' >whole.model
mazmun agree coded.jsonl | sed '1,/^    ]/d' >whole.agreement
for stream in free/coded free/hashed; do
  mazmun aggregate -c book.yaml --coder rules --by role $stream.jsonl | sed '1,/^    ]/d' | cmp - whole.model
  mazmun agree $stream.jsonl | sed '1,/^    ]/d' | cmp - whole.agreement
done
[ "$(wc -l <whole.model)" -gt 50 ] || fail 'the model is empty'
