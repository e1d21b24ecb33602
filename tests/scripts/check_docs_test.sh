#!/bin/sh
# scripts/check-docs must pass documents that tell the truth and fail the others.
# shellcheck disable=SC2016  # the documents are written here as they stand
set -eu
check=$(cd "$(dirname "$0")/../../scripts" && pwd)/check-docs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir bin

# expect STATUS LINE: runs check-docs on the document that standard input gives
expect() {
  wanted=$1 line=$2
  cat >document.md
  status=0
  "$check" --bin bin document.md >said 2>&1 || status=$?
  if [ "$status" != "$wanted" ] || ! grep -qF -- "$line" said; then
    printf 'check-docs: status %s, expected %s and "%s" in:\n' "$status" "$wanted" "$line"
    cat document.md said
    exit 1
  fi
}

expect 0 '7 commands run, 1 blocks skipped, 0 wrong' <<'EOF'
<!-- console: skip needs the network -->
```console
$ exit 9
```
  ```console
  $ printf '%s\n' one \
  >   two
  one
  two
  $ seq 9; echo end >&2
  1
  ...
  9
  end
  $ export X=5; mkdir made; cd made; false
  $ echo $?
  1
  $ echo $X; basename "$PWD"
  5
  made
  ```
<!-- console: cwd=made -->
```console
$ basename "$PWD"
made
$ true
```
```sh
not run
```
EOF
expect 1 'it prints' <<'EOF'
```console
$ echo b
a
```
EOF
expect 1 'ended with status 3' <<'EOF'
```console
$ sh -c 'exit 3'
```
EOF
expect 1 '0 commands run' <<'EOF'
nothing to run
EOF
expect 1 'begins with "$ "' <<'EOF'
```console
echo
```
EOF
expect 1 'does not end' <<'EOF'
```console
$ echo
EOF
expect 1 'neither skip REASON nor cwd=FOLDER' <<'EOF'
<!-- console: ignore -->
```console
$ echo
```
EOF

printf '```console\n$ seq 2\nold\n$ echo x\nx\n```\n' >document.md
"$check" --bin bin --update document.md >said
printf '```console\n$ seq 2\n1\n2\n$ echo x\nx\n```\n' | cmp - document.md
echo 'check-docs: every way to be wrong is seen'
