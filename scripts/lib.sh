# shellcheck shell=sh
# Shared by scripts/rebuild and scripts/test: steps that keep quiet unless they fail. Sourced from the project's root.

# step NAME COMMAND...: runs the command with its output in build/log/NAME.log; says how long it took, and on failure
# what the last lines were. Returns the command's status.
step() {
  step_name=$1
  shift
  mkdir -p build/log
  if [ -t 1 ]; then printf '%-12s ...\r' "$step_name"; fi
  step_started=$(date +%s)
  step_status=0
  "$@" >"build/log/$step_name.log" 2>&1 </dev/null || step_status=$?
  step_seconds=$(($(date +%s) - step_started))
  if [ "$step_status" = 0 ]; then
    printf '%-12s done (%d s)\n' "$step_name" "$step_seconds"
  else
    tail -n 80 "build/log/$step_name.log" >&2
    printf '%-12s FAILED with status %d (%d s); all of it in build/log/%s.log\n' \
      "$step_name" "$step_status" "$step_seconds" "$step_name" >&2
  fi
  return "$step_status"
}

# configure tests|programs: configures the release preset, unless nothing has changed since (the build itself sees changed
# CMakeLists.txt). With "programs", a build that was configured with them keeps them; a new one needs no package of theirs.
configure() {
  configured_tests=$(sed -n 's/^MAZMUN_TESTS:BOOL=//p' build/release/CMakeCache.txt 2>/dev/null || true)
  wanted_tests=${configured_tests:-OFF}
  if [ "$1" = tests ]; then wanted_tests=ON; fi
  if [ -f build/release/build.ninja ] && [ "$configured_tests" = "$wanted_tests" ] &&
    [ -z "$(find CMakePresets.json -newer build/release/build.ninja)" ]; then
    return 0
  fi
  step configure cmake --preset release "-DMAZMUN_TESTS=$wanted_tests"
}
