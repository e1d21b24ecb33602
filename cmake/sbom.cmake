# What the programs are made of, spdx.json (SPDX 2.3), by scripts/sbom: part of every build that is given to people, and in
# any other the target sbom.
find_package(Python3 COMPONENTS Interpreter)
get_property(programs GLOBAL PROPERTY mazmun_programs)
list(TRANSFORM programs REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE program_files)
set(compiled_in libcli11-dev nlohmann-json3-dev)
list(TRANSFORM compiled_in REPLACE "(.+)" "--compiled-in;\\1" OUTPUT_VARIABLE compiled_in_options)
set(lock_option)
if(MAZMUN_PAGE AND NPM)
  set(lock_option --lock ${page_source}/package-lock.json)
endif()
if(Python3_FOUND)
  set(sbom ${CMAKE_BINARY_DIR}/spdx.json)
  add_custom_command(OUTPUT ${sbom}
    COMMAND ${PROJECT_SOURCE_DIR}/scripts/sbom --version ${PROJECT_VERSION} ${compiled_in_options} ${lock_option} -o ${sbom} ${program_files}
    DEPENDS ${PROJECT_SOURCE_DIR}/scripts/sbom ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${page_source}/package-lock.json ${programs}
    COMMAND_EXPAND_LISTS VERBATIM)
  if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    add_custom_target(sbom DEPENDS ${sbom})
  else()
    add_custom_target(sbom ALL DEPENDS ${sbom})
  endif()
  install(FILES ${sbom} DESTINATION ${CMAKE_INSTALL_DATADIR}/mazmun OPTIONAL)
else()
  message(STATUS "python3 was not found: built without spdx.json")
endif()
