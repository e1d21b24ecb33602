# The standard library's headers that nearly every file includes, compiled once. Files include what they use all the same:
# scripts/check-headers compiles each header alone, without these.
set(standard_headers <algorithm> <array> <cstddef> <cstdint> <functional> <map> <memory> <optional> <set> <string>
  <string_view> <utility> <variant> <vector>)
file(WRITE ${CMAKE_BINARY_DIR}/standard_headers.cpp "")
add_library(mazmun_standard_headers STATIC ${CMAKE_BINARY_DIR}/standard_headers.cpp)
target_precompile_headers(mazmun_standard_headers PRIVATE ${standard_headers})

# mazmun_module(NAME SOURCES file… [USES module…] [PACKAGES target…])
#   a static library lib/NAME; USES names the modules that it may include.
function(mazmun_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;PACKAGES")
  list(TRANSFORM arg_SOURCES PREPEND ${name}/)
  add_library(mazmun_${name} STATIC ${arg_SOURCES})
  target_include_directories(mazmun_${name} PUBLIC ${PROJECT_SOURCE_DIR}/lib)
  list(TRANSFORM arg_USES PREPEND mazmun_)
  target_link_libraries(mazmun_${name} PUBLIC ${arg_USES} PRIVATE ${arg_PACKAGES})
  target_precompile_headers(mazmun_${name} REUSE_FROM mazmun_standard_headers)
endfunction()

# mazmun_tool(NAME USES module… [SOURCES file…])
#   the program mazmun-NAME from cmd/NAME/main.cpp and further files there, its completions and its place in the installation.
function(mazmun_tool name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;SOURCES")
  list(TRANSFORM arg_SOURCES PREPEND ${name}/)
  set(target mazmun-${name})
  if(name STREQUAL "mazmun")
    set(target mazmun)
  endif()
  add_executable(${target} ${name}/main.cpp ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND mazmun_)
  target_link_libraries(${target} PRIVATE mazmun_cli ${arg_USES})
  target_precompile_headers(${target} REUSE_FROM mazmun_standard_headers)
  install(TARGETS ${target})
  set_property(GLOBAL APPEND PROPERTY mazmun_programs ${target})
  foreach(shell IN ITEMS bash zsh fish)
    set(file ${CMAKE_BINARY_DIR}/completions/${shell}/${target})
    add_custom_command(TARGET ${target} POST_BUILD
      COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/completions/${shell}
      COMMAND ${target} --completions ${shell} > ${file} VERBATIM)
  endforeach()
  install(FILES ${CMAKE_BINARY_DIR}/completions/bash/${target}
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES ${CMAKE_BINARY_DIR}/completions/zsh/${target}
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _${target})
  install(FILES ${CMAKE_BINARY_DIR}/completions/fish/${target}
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME ${target}.fish)
endfunction()

# mazmun_embed(VAR HEADER h NAMESPACE n FUNCTION f ROOT dir PATTERN glob)
#   VAR becomes a source that builds the files below ROOT into a program; see embed.cmake.
function(mazmun_embed var)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADER;NAMESPACE;FUNCTION;ROOT;PATTERN" "")
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${arg_ROOT} ${arg_ROOT}/${arg_PATTERN})
  list(SORT files)
  list(TRANSFORM files PREPEND ${arg_ROOT}/ OUTPUT_VARIABLE paths)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embed/${arg_FUNCTION}.cpp)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DHEADER=${arg_HEADER} -DNAMESPACE=${arg_NAMESPACE} -DFUNCTION=${arg_FUNCTION}
      -DROOT=${arg_ROOT} "-DFILES=${files}" -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${paths} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
  set(${var} ${out} PARENT_SCOPE)
endfunction()
