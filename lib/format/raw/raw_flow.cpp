#include "format/raw/raw_flow.hpp"

#include <utility>

#include "text/properties.hpp"

namespace mazmun::format::raw {

RawText raw_of(FlowText flow, std::string type) {
  RawText raw;
  raw.type = std::move(type);
  raw.text = std::move(flow.text);
  for (FlowNote& note : flow.notes) raw.notes.push_back({note.range, std::move(note.text)});
  return raw;
}

std::string remark(std::string_view author, std::string_view text) {
  const std::string_view who = text::trim(author);
  return who.empty() ? std::string(text) : std::string(who) + ": " + std::string(text);
}

void add_left_out(RawText& raw, const std::string& name, std::size_t count, std::string_view what, std::string hint) {
  if (count == 0) return;
  raw.warnings.push_back({{name, 0, 0, {}},
                          "left out: " + std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s"),
                          std::move(hint)});
}

}  // namespace mazmun::format::raw
