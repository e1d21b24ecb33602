# What comes from npm, at the versions of the lock file in lib/report/page: Apache ECharts, which esbuild bundles with the
# script of the report's page, and the font that figures are laid out for. Without npm the programs are built all the same:
# --format html says why it can't be had, and the letters of figures count as equally wide.
option(MAZMUN_PAGE "Build in what comes from npm: the report's page and the font of figures" ON)
find_program(NPM npm)
set(page_source ${PROJECT_SOURCE_DIR}/lib/report/page)
set(page_work ${CMAKE_BINARY_DIR}/page)
set(page_installed ${page_work}/node_modules/.package-lock.json)
if(MAZMUN_PAGE AND NPM)
  add_custom_command(OUTPUT ${page_installed}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${page_work}
    COMMAND ${CMAKE_COMMAND} -E copy ${page_source}/package.json ${page_source}/package-lock.json ${page_work}
    COMMAND ${NPM} ci --silent --no-audit --no-fund --no-update-notifier
    COMMAND ${CMAKE_COMMAND} -E touch ${page_installed}
    WORKING_DIRECTORY ${page_work}
    DEPENDS ${page_source}/package.json ${page_source}/package-lock.json VERBATIM)
  add_custom_target(page_packages DEPENDS ${page_installed})
else()
  message(STATUS "npm was not found: built without the report's page and the font of figures")
endif()

# mazmun_font(TARGET): builds the font into the module.
function(mazmun_font target)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embed/font.cpp)
  set(font ${page_work}/node_modules/vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf)
  if(MAZMUN_PAGE AND NPM)
    add_custom_command(OUTPUT ${out}
      COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DFILE=${font} -P ${PROJECT_SOURCE_DIR}/cmake/embed_font.cmake
      DEPENDS ${page_installed} ${PROJECT_SOURCE_DIR}/cmake/embed_font.cmake VERBATIM)
  else()
    add_custom_command(OUTPUT ${out}
      COMMAND ${CMAKE_COMMAND} -DOUT=${out} -P ${PROJECT_SOURCE_DIR}/cmake/embed_font.cmake
      DEPENDS ${PROJECT_SOURCE_DIR}/cmake/embed_font.cmake VERBATIM)
  endif()
  set_source_files_properties(${out} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON SKIP_PRECOMPILE_HEADERS ON)
  target_sources(${target} PRIVATE ${out})
endfunction()

# mazmun_page(TARGET): builds the bundle into the module.
function(mazmun_page target)
  set(files)
  if(MAZMUN_PAGE AND NPM)
    set(files policy.txt script.js style.css)
    list(TRANSFORM files PREPEND ${page_work}/out/ OUTPUT_VARIABLE outputs)
    file(GLOB sources CONFIGURE_DEPENDS ${page_source}/src/*.js)
    add_custom_command(OUTPUT ${outputs}
      COMMAND ${CMAKE_COMMAND} -E copy ${page_source}/build.mjs ${page_work}
      COMMAND node build.mjs ${page_source} ${page_work}/out
      WORKING_DIRECTORY ${page_work}
      DEPENDS ${page_installed} ${page_source}/build.mjs ${page_source}/style.css ${sources} VERBATIM)
  endif()
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embed/page_files.cpp)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DHEADER=format/page_html.hpp -DNAMESPACE=mazmun::format -DFUNCTION=page_files
      -DROOT=${page_work}/out "-DFILES=${files}" -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${outputs} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
  set_source_files_properties(${out} PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings" SKIP_UNITY_BUILD_INCLUSION ON
    SKIP_PRECOMPILE_HEADERS ON)
  target_sources(${target} PRIVATE ${out})
endfunction()
