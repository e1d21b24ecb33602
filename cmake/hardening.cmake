# What makes mistakes in memory harder to exploit, in every configuration that is given to people. tests/hardening reads the
# programs and the commands that compiled them, and misses each of these.
set(hardened "$<NOT:$<CONFIG:Debug>>")
add_compile_options("$<${hardened}:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2;-fstack-protector-strong;-fstack-clash-protection>")
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|i[3-6]86)$")
  add_compile_options("$<${hardened}:-fcf-protection=full>")
endif()
# Position-independent programs. The libraries only go into programs: one way of compiling for both, so that they share
# precompiled headers.
add_compile_options(-fPIE)
add_link_options(-pie)
# All that is looked up at the start can be made unwritable; no stack can be executed.
add_link_options("$<${hardened}:-Wl,-z,relro,-z,now,-z,noexecstack,-z,separate-code>")
