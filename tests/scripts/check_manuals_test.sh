#!/bin/sh
# scripts/check-manuals must see options that the help and the man page do not share.
set -eu
check=$(cd "$(dirname "$0")/../../scripts" && pwd)/check-manuals
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p bin cmd/code man

fresh() {
  echo >cmd/code/main.cpp
  cat >bin/mazmun-code <<'EOF'
#!/bin/sh
echo 'Usage: mazmun-code [--like-this]'
echo '  -o,--output FILE       where it goes; see --elsewhere'
echo '      --keep-going       skip what is wrong'
EOF
  chmod +x bin/mazmun-code
  printf 'mazmun-code(1)\n\n# OPTIONS\n\n*-o*, *--output* _FILE_\n\tWhere. Like *--other*.\n\n*--keep-going*\n\tSkip.\n' >man/mazmun-code.1.scd
}

expect() {
  wanted=$1 line=$2
  status=0
  "$check" --root . --bin bin >said 2>&1 || status=$?
  if [ "$status" != "$wanted" ] || ! grep -qF -- "$line" said; then
    printf 'check-manuals: status %s, expected %s and "%s" in:\n' "$status" "$wanted" "$line"
    cat said
    exit 1
  fi
}

fresh
expect 0 '1 programs, 0 wrong'
echo "echo '  --seed N'" >>bin/mazmun-code
expect 1 'man/mazmun-code.1.scd: --seed of --help is missing'
fresh
printf '\n*--gone*\n\tNo more.\n' >>man/mazmun-code.1.scd
expect 1 'man/mazmun-code.1.scd: --gone is not in --help'
fresh
echo 'no heading' >man/mazmun-code.1.scd
expect 1 'man/mazmun-code.1.scd: Error'
fresh
echo 'exit 2' >>bin/mazmun-code
expect 1 'mazmun-code --help fails'
fresh
cp man/mazmun-code.1.scd man/mazmun-other.1.scd
expect 1 'there is no program mazmun-other'
rm man/*
expect 1 'man/mazmun-code.1.scd is missing'
echo 'check-manuals: every difference is seen'
