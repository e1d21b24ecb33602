# The script of the report's page: lib/report/page with Apache ECharts from npm, at the versions of the lock file, bundled
# by esbuild. Without npm the programs are built all the same, and --format html says why it can't be had.
option(MAZMUN_PAGE "Build the script of the report's page (needs npm)" ON)
find_program(NPM npm)

# mazmun_page(TARGET): builds the bundle into the module.
function(mazmun_page target)
  set(source ${PROJECT_SOURCE_DIR}/lib/report/page)
  set(work ${CMAKE_BINARY_DIR}/page)
  set(files)
  if(MAZMUN_PAGE AND NPM)
    set(files policy.txt script.js style.css)
    list(TRANSFORM files PREPEND ${work}/out/ OUTPUT_VARIABLE outputs)
    file(GLOB sources CONFIGURE_DEPENDS ${source}/src/*.js)
    set(installed ${work}/node_modules/.package-lock.json)
    add_custom_command(OUTPUT ${installed}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${work}
      COMMAND ${CMAKE_COMMAND} -E copy ${source}/package.json ${source}/package-lock.json ${work}
      COMMAND ${NPM} ci --silent --no-audit --no-fund --no-update-notifier
      COMMAND ${CMAKE_COMMAND} -E touch ${installed}
      WORKING_DIRECTORY ${work}
      DEPENDS ${source}/package.json ${source}/package-lock.json VERBATIM)
    add_custom_command(OUTPUT ${outputs}
      COMMAND ${CMAKE_COMMAND} -E copy ${source}/build.mjs ${work}
      COMMAND node build.mjs ${source} ${work}/out
      WORKING_DIRECTORY ${work}
      DEPENDS ${installed} ${source}/build.mjs ${source}/style.css ${sources} VERBATIM)
  else()
    message(STATUS "npm was not found: built without the report's page")
  endif()
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embed/page_files.cpp)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DHEADER=format/page_html.hpp -DNAMESPACE=mazmun::format -DFUNCTION=page_files
      -DROOT=${work}/out "-DFILES=${files}" -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${outputs} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
  set_source_files_properties(${out} PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings" SKIP_UNITY_BUILD_INCLUSION ON
    SKIP_PRECOMPILE_HEADERS ON)
  target_sources(${target} PRIVATE ${out})
endfunction()
