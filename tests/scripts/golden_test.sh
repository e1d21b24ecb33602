#!/bin/sh
# scripts/golden must pass what is right and fail what is wrong: each way to be wrong is tried once.
# shellcheck disable=SC2016  # variables of a cmd are for the run of the case
set -eu
golden=$(cd "$(dirname "$0")/../../scripts" && pwd)/golden
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir bin

# new_case NAME CMD: a case that is right as long as CMD prints nothing
new_case() { mkdir -p "cases/$1" && printf '%s\n' "$2" >"cases/$1/cmd"; }

# expect STATUS LINE ARGUMENTS...: runs scripts/golden and looks for LINE in what it says
expect() {
  wanted=$1 line=$2
  shift 2
  status=0
  "$golden" "$@" --bin bin --root cases >said 2>&1 || status=$?
  if [ "$status" != "$wanted" ] || ! grep -qF -- "$line" said; then
    printf 'golden %s: status %s, expected %s and "%s" in:\n' "$*" "$status" "$wanted" "$line"
    cat said
    exit 1
  fi
}

new_case good/quiet 'true'
new_case good/prints 'cat input "$INPUTS/common"; echo oops >&2; exit 3'
echo in >cases/good/prints/input
mkdir cases/inputs && echo common >cases/inputs/common
printf 'in\ncommon\n' >cases/good/prints/stdout
echo oops >cases/good/prints/stderr
echo 3 >cases/good/prints/status
new_case good/writes 'mkdir out && echo a >out/a'
mkdir -p cases/good/writes/expected/out && echo a >cases/good/writes/expected/out/a
echo out/b >cases/good/writes/absent
new_case good/alone 'ls -A; pwd | grep -c golden; echo "${HOME-none}"'
printf '1\nnone\n' >cases/good/alone/stdout
expect 0 '4 passed, 0 failed' run
expect 0 '1 passed, 0 failed' run good/writes

new_case bad/stdout 'echo more'
new_case bad/stderr 'echo more >&2'
new_case bad/status 'exit 1'
new_case bad/bytes 'printf no-newline'
echo no-newline >cases/bad/bytes/stdout
new_case bad/unwritten 'true'
mkdir cases/bad/unwritten/expected && echo a >cases/bad/unwritten/expected/a
new_case bad/other 'echo b >a'
mkdir cases/bad/other/expected && echo a >cases/bad/other/expected/a
new_case bad/present 'touch stray'
echo stray >cases/bad/present/absent
mkdir cases/bad/empty
for case in stdout stderr status bytes unwritten other present empty; do
  expect 1 '0 passed, 1 failed' run bad/$case
done
expect 1 '0 passed, 8 failed' run bad
expect 1 '4 passed, 8 failed' run
expect 1 'no case of that name' run nothing
expect 2 'first say run or update' walk

expect 0 '6 passed, 0 failed' update good bad/stdout bad/other
grep -q 'cases/bad/stdout/stdout' said
[ "$(grep -c cases/ said)" = 2 ]
expect 0 '6 passed, 0 failed' run good bad/stdout bad/other
echo 'golden: every way to fail fails'
