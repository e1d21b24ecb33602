// The libraries that are loaded late, as the system names them for which the programs were built.
#pragma once

namespace mazmun::late {

extern const char* const simdjson;
extern const char* const zip;
extern const char* const xlsxwriter;
extern const char* const stemmer;
extern const char* const harfbuzz;
extern const char* const harfbuzz_subset;
extern const char* const graph;
extern const char* const graph_layout;
extern const char* const rsvg;
extern const char* const cairo;
extern const char* const fontconfig;

}  // namespace mazmun::late
