# Warnings and reproducible arithmetic, for every target of the project.
add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -ffp-contract=off)
if(CMAKE_UNITY_BUILD)
  # Files compiled together shadow each other's names, and one's unnamed namespace is seen from another.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-subobject-linkage)
  endif()
else()
  add_compile_options(-Wshadow)
endif()
# simdjson and spdlog bring it along; with it everywhere, all files share their precompiled headers.
add_compile_options(-pthread)
# No path of the building machine in the binaries; gcov must find the sources.
if(NOT MAZMUN_COVERAGE)
  add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
endif()
# A program loads only the libraries that it calls.
add_link_options(-Wl,--as-needed)

if(MAZMUN_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(MAZMUN_FUZZ)
  # What is covered is counted in all that is compiled; only the fuzz targets are linked with the fuzzer itself.
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()
if(MAZMUN_COVERAGE)
  # Counters are added up where two threads, or two runs, count at once.
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
endif()

# With ccache: precompiled headers are hashed with what they were made of, and the same files in another checkout are the
# same. The settings stand here, so that nobody needs to have them at home.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
    CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
  endif()
endif()
