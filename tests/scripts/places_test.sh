#!/bin/sh
# Programs write what they are told to and nothing else: a whole run in a folder of which a list of files is made before and
# after, with a home and a folder for temporary files that must stay as they are, and where strace is there, with every file
# that is opened for writing. Outputs have the umask's mode, and 0600 while they are part files. No shell gets data of files.
# usage: places_test.sh --bin DIR
set -eu
if [ "${1:-}" != --bin ] || [ ! -d "${2:-}" ]; then
  echo 'usage: places_test.sh --bin DIR' >&2
  exit 2
fi
bin=$(cd "$2" && pwd)
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home" "$work/tmp" "$work/study"
cd "$work/study"
HOME=$work/home TMPDIR=$work/tmp XDG_CACHE_HOME=$work/home/cache PATH=$bin:$PATH
export HOME TMPDIR XDG_CACHE_HOME PATH

fail() {
  printf 'places: %s\n' "$1"
  exit 1
}

# Names that a shell would run, were one given them.
mkdir raw
# shellcheck disable=SC2016  # that is the point
printf 'INT: Why trust?\nP1: We trusted and helped. Who argued?\n' >'raw/a $(touch ran) `touch ran`;touch ran.txt'
printf 'INT: And help?\nP1: Help came; trust too.\n' >raw/b.txt
printf 'mazmun: codebook/1\nlevels: [code, basic]\nthemes: [{id: all, children: [{id: trust, match: ["trust*"]}, {id: help, match: ["help*"]}]}]\n' >book.yaml
sed 's/trust\*/trusted/' book.yaml >other.yaml
printf 'mazmun: study/1\nclaims: [{id: two, says: two, where: p. 1, measure: "model:/totals/codes_used", equals: 2}]\n' >study.yaml
cat >coder.py <<'PY'
import json, sys
sys.stdin.readline()
for line in sys.stdin:
    print(json.dumps({"segment": json.loads(line)["segment"], "codes": []}), flush=True)
PY
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE

strace=
if command -v strace >/dev/null 2>&1 && strace -f -o "$work/trace" true 2>/dev/null; then
  strace="strace -f -A -qq -e trace=open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,symlink,link,linkat -o $work/trace"
fi
: >"$work/trace"
# run PROGRAM WORD...: a program, traced
run() {
  program=$1
  shift
  # shellcheck disable=SC2086  # several words
  $strace "$bin/mazmun-$program" "$@" 2>>"$work/said"
}
files() { find . "$work/home" "$work/tmp" ! -type d | LC_ALL=C sort; }

files >"$work/before"
umask 027
run ingest raw -o corpus.jsonl
run segment corpus.jsonl -o segments.jsonl
run code -c book.yaml segments.jsonl -o coded.jsonl
run code -c other.yaml --coder second coded.jsonl -o both.jsonl
run code -c book.yaml --external 'python3 coder.py' --coder program --cache answers.jsonl segments.jsonl -o program.jsonl
run code --text-free both.jsonl -o free.jsonl
run sheet -c book.yaml segments.jsonl -o sheet.xlsx
run agree --disagreements disagreements.xlsx both.jsonl -o agreement.json
run aggregate -c book.yaml coded.jsonl -o model.json
run verify study.yaml model.json -o verification.json >/dev/null
run report --format md,svg,html,xlsx,docx model.json agreement.json verification.json book.yaml coded.jsonl -o report
run query --words segments.jsonl >/dev/null
run diff coded.jsonl both.jsonl >/dev/null || true
run reanchor corpus.jsonl corpus.jsonl coded.jsonl -o reanchored.jsonl --moves moves.xlsx
run validate coded.jsonl model.json >/dev/null
run convert book.yaml -o book.qdc
files >"$work/after"

LC_ALL=C comm -13 "$work/before" "$work/after" | grep -v '^\./report/' >"$work/new" || true
cat >"$work/wanted" <<'END'
./agreement.json
./answers.jsonl
./book.qdc
./both.jsonl
./coded.jsonl
./corpus.jsonl
./disagreements.xlsx
./free.jsonl
./model.json
./moves.xlsx
./program.jsonl
./reanchored.jsonl
./segments.jsonl
./sheet.xlsx
./verification.json
END
diff "$work/wanted" "$work/new" || fail 'other files than the named ones were written, or not all'
[ -z "$(LC_ALL=C comm -23 "$work/before" "$work/after")" ] || fail 'a file is gone'
[ ! -e ran ] || fail 'a name was run as a command'
[ "$(stat -c %a corpus.jsonl)" = 640 ] || fail "corpus.jsonl has the mode $(stat -c %a corpus.jsonl), the umask allows 640"

if [ -n "$strace" ]; then
  # Opened for writing or made: below the working folder (relative names), or a device.
  grep -E 'O_WRONLY|O_RDWR|O_CREAT|creat\(|mkdir|rename|unlink|link\(' "$work/trace" | grep -vE ' = -1 |[.]gcda"' >"$work/writes" || true
  [ -s "$work/writes" ] || fail 'strace saw nothing written'
  grep -vE 'python3|"(/dev/(null|tty|shm/[^"]*)|/proc/self/[^"]*)"' "$work/writes" | grep -E '"/' >"$work/strange" || true
  # Parts of workbooks are files that lose their names at once, before there is anything in them.
  parts=$(grep -oE "$work/tmp/tmp\.[A-Za-z0-9]+\", O_RDWR\|O_CREAT\|O_EXCL, 0600" "$work/strange" | wc -l)
  unnamed=$(grep -c "unlink(\"$work/tmp/tmp\." "$work/strange" || true)
  [ "$parts" = "$unnamed" ] || fail "$parts temporary files were made, $unnamed lost their names"
  grep -vE '"'"$work"'/(study/|tmp/tmp\.)' "$work/strange" >"$work/outside" || true
  [ ! -s "$work/outside" ] || fail "written elsewhere: $(head -n 3 "$work/outside")"
  # Part files, whatever they are called, are private until they are renamed.
  # The cache of answers grows in place, and so has the umask's mode from the start.
  grep O_CREAT "$work/writes" | grep -vE '"(/dev/|/proc/self/fd/|answers[.]jsonl)' >"$work/made"
  grep -q ', 0600)' "$work/made" || fail 'strace saw no part file'
  ! grep -v ', 0600)' "$work/made" || fail 'these files are made with other modes than 0600'
fi

# A shell is started in one place, for the command that the user gives with --external, and gets data as input only.
found=$(grep -rnE '\b(system|popen|wordexp)\(|"/bin/sh"|execl[pe]?\(' "$root/lib" "$root/cmd" --include=*.cpp --include=*.hpp |
  grep -vE ':[0-9]+: *(//|\*)' | sed "s|^$root/||" | cut -d : -f 1 | sort -u)
[ "$found" = lib/base/conversation.cpp ] || fail "shells are started in: $found"
printf 'places: %d files, each named%s\n' "$(wc -l <"$work/new")" "${strace:+, and traced}"
