# Builds files into a program. Called by cmake -P with
#   OUT, HEADER (the header that declares the function), NAMESPACE, FUNCTION, ROOT, FILES (relative to ROOT).
# The function returns a list of {name relative to ROOT, content}.
set(text "// Made by cmake/embed.cmake.\n#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\n\n")
string(APPEND text "const std::vector<std::pair<std::string_view, std::string_view>>& ${FUNCTION}() {\n")
string(APPEND text "  static const std::vector<std::pair<std::string_view, std::string_view>> files{\n")
foreach(file IN LISTS FILES)
  file(READ ${ROOT}/${file} content)
  string(APPEND text "      {\"${file}\", R\"_embed_(${content})_embed_\"},\n")
endforeach()
string(APPEND text "  };\n  return files;\n}\n\n}  // namespace ${NAMESPACE}\n")
file(WRITE ${OUT} "${text}")
