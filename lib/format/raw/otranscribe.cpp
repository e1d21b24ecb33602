// What oTranscribe writes into the "text" of its .otr files: a little HTML, in which
// <span class="timestamp" data-timestamp="9.48">00:09</span> is a time.
#include <algorithm>

#include "base/number.hpp"
#include "format/raw/entities.hpp"
#include "format/raw/readers.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

class Transcript {
 public:
  Transcript() {
    raw_.type = "otr";
    raw_.has_turns = true;
  }

  void words(std::string_view html) {
    std::string plain = without_entities(html);
    std::replace(plain.begin(), plain.end(), '\n', ' ');
    const std::string_view trimmed = text::trim(plain);
    if (trimmed.empty()) {
      space_ = space_ || !plain.empty();
      return;
    }
    if (new_piece_) {
      if (!raw_.text.empty()) raw_.text += line_ends_ > 1 ? "\n\n" : line_ends_ == 1 ? "\n" : " ";
      raw_.turns.push_back({{}, {raw_.text.size(), raw_.text.size()}, time_});
      time_.reset();
    } else if (space_ || trimmed.data() != plain.data()) {
      raw_.text += ' ';
    }
    raw_.text += trimmed;
    raw_.turns.back().said.end = raw_.text.size();
    space_ = trimmed.data() + trimmed.size() != plain.data() + plain.size();
    new_piece_ = false;
    line_ends_ = 0;
  }
  void line_end(std::size_t count) {
    line_ends_ = std::max(line_ends_ + (count == 1 ? 1 : 0), count);
    new_piece_ = true;
  }
  void time(double seconds) {
    time_ = seconds;
    new_piece_ = true;
  }
  RawText take() {
    if (!raw_.text.empty()) raw_.text += '\n';
    return std::move(raw_);
  }

 private:
  RawText raw_;
  std::optional<double> time_;
  bool new_piece_ = true;
  bool space_ = false;
  std::size_t line_ends_ = 0;
};

// The value of `name="…"` in a tag.
std::string_view attribute(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(name);
  if (at == std::string_view::npos || tag.substr(at + name.size(), 1) != "=") return {};
  const std::string_view value = tag.substr(at + name.size() + 1);
  const char quote = value.empty() ? '\0' : value.front();
  if (quote != '"' && quote != '\'') return value.substr(0, value.find_first_of(" >"));
  return value.substr(1, std::min(value.find(quote, 1), value.size()) - 1);
}

bool is_tag(std::string_view tag, std::string_view name) {
  if (tag.starts_with('/')) tag.remove_prefix(1);
  return tag.starts_with(name) && (tag.size() == name.size() || tag[name.size()] == ' ' || tag[name.size()] == '/');
}

}  // namespace

RawText otranscribe(std::string_view html) {
  Transcript transcript;
  bool in_time = false;
  while (!html.empty()) {
    const std::size_t open = std::min(html.find('<'), html.size());
    if (!in_time) transcript.words(html.substr(0, open));
    html.remove_prefix(open);
    if (html.empty()) break;
    const std::size_t close = html.find('>');
    if (close == std::string_view::npos) {
      transcript.words(html);
      break;
    }
    const std::string_view tag = html.substr(1, close - 1);
    html.remove_prefix(close + 1);
    const bool block = is_tag(tag, "p") || is_tag(tag, "div") || is_tag(tag, "li");
    if (block) transcript.line_end(2);
    if (is_tag(tag, "br")) transcript.line_end(1);
    if (!is_tag(tag, "span")) continue;
    in_time = !tag.starts_with('/') && attribute(tag, "class") == "timestamp";
    const auto seconds = parse_double(attribute(tag, "data-timestamp"));
    if (in_time && seconds) transcript.time(*seconds);
  }
  return transcript.take();
}

}  // namespace mazmun::format::raw
