#include "format/code_list.hpp"

#include <array>
#include <charconv>
#include <cstring>

#include "format/json_text.hpp"

namespace mazmun::format {

CodeList::CodeList(const std::vector<std::string>& codes, std::string_view coder) : begin_(",\"coders\":[") {
  append_json_string(begin_, coder);
  begin_ += "],\"codes\":[";
  for (const std::string& code : codes) {
    std::string& coding = codings_.emplace_back(",{\"code\":");
    append_json_string(coding, code);
    coding += ",\"coder\":";
    append_json_string(coding, coder);
    coding += ",\"start\":";
  }
}

void CodeList::add(std::string& line, std::size_t code, Span span, std::string_view by) const {
  const bool first = line.back() == '[';  // a coding ends with a brace
  line += std::string_view(codings_[code]).substr(first ? 1 : 0);
  constexpr std::string_view end = ",\"end\":";
  constexpr std::string_view origin = ",\"by\":\"";
  std::array<char, 64> rest{};  // two numbers of at most 20 digits, and the words between and behind them
  char* to = std::to_chars(rest.data(), rest.data() + 20, span.start).ptr;
  to += end.copy(to, end.size());
  to = std::to_chars(to, to + 20, span.end).ptr;
  to += origin.copy(to, origin.size());
  line.append(rest.data(), to).append(by).append("\"}");
}

}  // namespace mazmun::format
