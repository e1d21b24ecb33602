#include "format/foreign/rock_line.hpp"

#include <algorithm>

#include "format/foreign/source_files.hpp"
#include "text/properties.hpp"

namespace mazmun::format::foreign {
namespace {

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

bool is_name(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_name_letter); }

// "cid=1" anywhere, "cid:1" where the name says that it is an id.
bool take_id(std::string_view mark, RockLine& line) {
  const std::size_t at = mark.find_first_of("=:");
  if (at == std::string_view::npos || !is_name(mark.substr(0, at)) || !is_name(mark.substr(at + 1))) return false;
  const std::string_view name = mark.substr(0, at);
  if (mark[at] == ':' && !lower_case(name).ends_with("id")) return false;
  line.ids.emplace_back(name, mark.substr(at + 1));
  return true;
}

void take_mark(std::string_view mark, RockLine& line) {
  const std::size_t bars = mark.find("||");
  if (bars != std::string_view::npos) {
    const std::string_view head = mark.substr(0, bars);
    const std::string_view tail = mark.substr(bars + 2);
    const std::size_t arrow = head.find("->");
    if (arrow == std::string_view::npos)
      line.values.emplace_back(head, tail);
    else
      line.relations.push_back({std::string(head.substr(0, arrow)), std::string(head.substr(arrow + 2)),
                                std::string(tail.substr(0, std::min(tail.find("||"), tail.size())))});
  } else if (const std::size_t arrow = mark.find("->"); arrow != std::string_view::npos) {
    line.relations.push_back({std::string(mark.substr(0, arrow)), std::string(mark.substr(arrow + 2)), {}});
  } else if (!take_id(mark, line) && !text::trim(mark).empty()) {
    line.codes.emplace_back(text::trim(mark));
  }
}

// Takes what stands in [[…]] out of a line; blanks that stood between marks go too.
std::string take_marks(std::string_view text, RockLine& line) {
  std::string rest;
  while (true) {
    const std::size_t open = text.find("[[");
    const std::size_t close = open == std::string_view::npos ? open : text.find("]]", open);
    if (close == std::string_view::npos) break;
    rest += text.substr(0, open);
    take_mark(text.substr(open + 2, close - open - 2), line);
    text.remove_prefix(close + 2);
    if (rest.empty() || rest.back() == ' ') text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }
  rest += text;
  return std::string(text::trim(std::string_view(rest)));
}

}  // namespace

RockLine parse_rock_line(std::string_view raw) {
  using Kind = RockLine::Kind;
  RockLine line;
  const std::string_view text = text::trim(raw);
  if (text == "---") {
    line.kind = Kind::fence;
  } else if (text.starts_with("---<<") && text.ends_with(">>---")) {
    line.kind = Kind::section;
    line.text = text.substr(5, text.size() - 10);
  } else if (text.starts_with("--+-{") || text.starts_with("---")) {
    line.kind = Kind::anchor;
    line.text = text;
  } else if (text.starts_with("#")) {
    line.kind = Kind::comment;
    line.text = text;
  } else {
    const std::size_t depth = std::min(text.find_first_not_of('~'), text.size());
    line.depth = depth;
    line.text = take_marks(text.substr(depth), line);
    const bool marked = !line.codes.empty() || !line.values.empty() || !line.relations.empty();
    line.kind = line.text.empty() && !marked ? Kind::blank : Kind::utterance;
  }
  return line;
}

}  // namespace mazmun::format::foreign
