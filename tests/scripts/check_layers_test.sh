#!/bin/sh
# scripts/check-layers must pass a whole tree and fail each broken one.
set -eu
check=$(cd "$(dirname "$0")/../../scripts" && pwd)/check-layers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

fresh_tree() {
  rm -rf tree
  mkdir -p tree/lib/base tree/lib/text tree/lib/model tree/lib/format/foreign tree/lib/cli tree/lib/code tree/lib/agree tree/cmd/code
  cat >tree/lib/CMakeLists.txt <<'EOF'
# mazmun_module(ghost USES agree)
mazmun_module(base SOURCES sha256.cpp)
mazmun_module(text SOURCES fold.cpp USES base PACKAGES ICU::uc)
mazmun_module(model USES base text)
mazmun_module(format
  SOURCES json.cpp foreign/rock.cpp
  USES model PACKAGES nlohmann_json::nlohmann_json)
mazmun_module(cli USES base model)
mazmun_module(code SOURCES rules.cpp USES model)
mazmun_module(agree USES model)
EOF
  echo 'mazmun_tool(code USES code format)' >tree/cmd/CMakeLists.txt
  echo '#include <array>' >tree/lib/base/sha256.cpp
  printf '#include "text/fold.hpp"\n\n#include <unicode/uchar.h>\n#include "base/error.hpp"\n' >tree/lib/text/fold.cpp
  printf '// std::cout is for cli\n/* std::cerr\n printf("x") */\nint snprintf(int);\n' >tree/lib/format/json.cpp
  echo '#include <nlohmann/json.hpp>' >tree/lib/format/foreign/rock.cpp
  # format uses model only, and reaches base and text through it
  echo '#include "base/error.hpp"' >>tree/lib/format/json.cpp
  printf '#include <CLI/CLI.hpp>\nvoid f() { std::cout << 1; }\n' >tree/lib/cli/tool.cpp
  echo 'std::unordered_set<int> seen;  // unordered: asked only' >>tree/lib/format/json.cpp
  echo '#include <unordered_map>' >tree/lib/code/rules.cpp
  printf '#include "cli/tool.hpp"\n#include "code/rules.hpp"\n#include "format/json.hpp"\n' >tree/cmd/code/main.cpp
}

expect() {
  wanted=$1 line=$2
  status=0
  "$check" --root tree >said 2>&1 || status=$?
  if [ "$status" != "$wanted" ] || ! grep -qF -- "$line" said; then
    printf 'check-layers: status %s, expected %s and "%s" in:\n' "$status" "$wanted" "$line"
    cat said
    exit 1
  fi
}

# breaks FILE TEXT MESSAGE: the text at the end of the file must bring the message, and only that
breaks() {
  fresh_tree
  printf '%s\n' "$2" >>"tree/$1"
  expect 1 "$3"
  grep -q '^1 broken' said || { echo "more than one broken by $2"; cat said; exit 1; }
}

fresh_tree
expect 0 'layers are whole'

breaks lib/agree/kappa.cpp '#include "code/rules.hpp"' 'lib/agree/kappa.cpp:1: agree may not include code/rules.hpp: stages never'
breaks lib/agree/kappa.cpp '#include "format/json.hpp"' 'not in its USES'
breaks lib/base/sha256.cpp '#include "text/fold.hpp"' 'base may not include'
breaks lib/base/sha256.cpp '#include "other/fold.hpp"' 'of no module'
breaks lib/CMakeLists.txt 'mazmun_module(report USES agree)' 'stages never use each other'
breaks lib/CMakeLists.txt 'mazmun_module(report USES format)' 'report may not use format'
breaks lib/CMakeLists.txt 'mazmun_module(report USES verify)' 'not a module'
breaks lib/CMakeLists.txt 'mazmun_module(report USES simulate) mazmun_module(simulate USES base)' 'not listed before it'
breaks lib/code/rules.cpp '#include <re2/re2.h>' '<re2/re2.h> is for lib/text only'
breaks lib/code/rules.cpp '#include <unicode/uchar.h>' 'is for lib/text only'
breaks lib/code/rules.cpp '#include <nlohmann/json.hpp>' 'is for lib/format only'
breaks lib/text/fold.cpp '#include <simdjson.h>' 'is for lib/format only'
breaks lib/text/fold.cpp '#include <yaml-cpp/yaml.h>' 'is for lib/format only'
breaks cmd/code/main.cpp '#include <CLI/CLI.hpp>' 'is for lib/cli only'
breaks lib/base/sha256.cpp '#include <spdlog/spdlog.h>' 'is for lib/cli only'
breaks lib/base/sha256.cpp '#include <boost/any.hpp>' 'has no door'
breaks lib/code/rules.cpp 'void f() { std::cout << 1; }' 'only lib/cli writes'
breaks lib/code/rules.cpp 'void f() { std::cerr << 1; }' 'only lib/cli writes'
breaks lib/code/rules.cpp 'void f() { printf("%d", 1); }' 'only lib/cli writes'
breaks cmd/code/main.cpp 'void f() { std::fprintf(stderr, ""); }' 'only lib/cli writes'
breaks lib/format/json.cpp 'std::unordered_map<int, int> m;' 'no unordered container'
breaks lib/agree/kappa.cpp 'std::unordered_set<int> m;' 'no unordered container'
breaks cmd/code/main.cpp '#include "agree/kappa.hpp"' 'it is of another stage'
breaks cmd/code/main.cpp '#include "text/fold.hpp"' 'tool code may not include'
breaks cmd/code/main.cpp 'void f() { try { } catch (...) { } }' 'only cli::run_tool catches'
breaks lib/text/normalize.cpp '' 'is not among the SOURCES'
breaks lib/base/long.hpp "$(seq -f '// %g' 401)" '401 lines'
breaks cmd/code/long.cpp "$(seq -f '// %g' 81)" '81 lines'

fresh_tree
mkdir tree/lib/stray tree/cmd/agree
echo >tree/lib/stray/a.cpp
expect 1 'lib/stray: is no module'
fresh_tree
mkdir tree/cmd/agree
echo >tree/cmd/agree/main.cpp
expect 1 'cmd/agree: is no tool'
rm -r tree/lib
expect 2 'no lib/CMakeLists.txt'
echo 'check-layers: every broken rule is seen'
