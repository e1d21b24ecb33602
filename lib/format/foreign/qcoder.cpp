#include <algorithm>

#include "format/foreign/coded_texts.hpp"
#include "format/foreign/source_files.hpp"
#include "format/foreign/span_files.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

constexpr std::string_view opening = "(QCODE)";
constexpr std::string_view closing = "(/QCODE)";

class QcoderReader {
 public:
  QcoderReader() : builder_("qcoder") {}

  void read(const std::string& name, const std::string& bytes) {
    const std::string text = plain_text(decode_text(bytes, name).text);
    name_ = name;
    plain_.clear();
    found_.clear();
    take_marks(text);
    builder_.begin(name.substr(name.rfind('/') + 1), "txt", bytes, plain_);
    builder_.project().files.emplace(name, bytes);
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end < b.span.end;
    });
    for (const Found& found : found_) {
      if (found.codes.empty()) builder_.mark(found.span);
      for (const std::string& code : found.codes)
        builder_.code(found.span, builder_.codes().add_below(no_parent, code), "unknown");
    }
  }

  Project take() { return builder_.take(); }

 private:
  struct Found {
    Span span;
    std::vector<std::string> codes;
  };

  void take_marks(std::string_view text) {
    std::vector<std::size_t> open;
    std::size_t points = 0;
    const auto keep = [&](std::string_view words) {
      plain_ += words;
      points += text::length(words);
    };
    while (!text.empty()) {
      const std::size_t next = std::min({text.find(opening), text.find(closing), text.size()});
      keep(text.substr(0, next));
      text.remove_prefix(next);
      if (text.starts_with(opening)) {
        open.push_back(points);
        text.remove_prefix(opening.size());
      } else if (text.starts_with(closing)) {
        text.remove_prefix(closing.size());
        const std::vector<std::string> codes = take_codes(text);
        if (open.empty()) {
          report("a mark ends that didn't begin");
          continue;
        }
        found_.push_back({{open.back(), points}, codes});
        open.pop_back();
      }
    }
    if (!open.empty()) report(std::to_string(open.size()) + " marks begin that don't end");
  }

  // {#code, #code}
  static std::vector<std::string> take_codes(std::string_view& text) {
    std::vector<std::string> codes;
    if (!text.starts_with('{')) return codes;
    const std::size_t end = text.find('}');
    if (end == std::string_view::npos) return codes;
    for (std::string code : split_path(text.substr(1, end - 1), ",")) {
      code.erase(0, code.find_first_not_of('#') == std::string::npos ? code.size() : code.find_first_not_of('#'));
      if (!code.empty()) codes.push_back(std::move(code));
    }
    text.remove_prefix(end + 1);
    return codes;
  }

  void report(const std::string& message) { builder_.project().findings.push_back({{name_, 0, 0, {}}, message, {}}); }

  ProjectBuilder builder_;
  std::string name_, plain_;
  std::vector<Found> found_;
};

}  // namespace

bool is_qcoder(const ForeignInput& input) {
  if (input.files.empty()) return input.bytes.find(closing) != std::string::npos;
  return std::any_of(input.files.begin(), input.files.end(),
                     [](const auto& file) { return file.second.find(closing) != std::string::npos; });
}

Project read_qcoder(const ForeignInput& input, const ReadOptions& /*options*/) {
  QcoderReader reader;
  if (input.files.empty()) reader.read(input.name.substr(input.name.rfind('/') + 1), input.bytes);
  for (const auto& [name, bytes] : input.files) {
    if (name.ends_with(".txt")) reader.read(name, bytes);
  }
  return reader.take();
}

}  // namespace mazmun::format::foreign
