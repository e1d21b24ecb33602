#include "slow_yaml.hpp"

#include <cstddef>

#include "slow_text.hpp"

namespace mazmun::test {
namespace {

std::string escape_of(char32_t sign) {
  std::string digits;
  for (int shift = 12; shift >= 0; shift -= 4) digits += "0123456789ABCDEF"[(sign >> shift) & 0xFU];
  return "\\u" + digits;
}

bool is_unseen(char32_t sign) {
  return sign < 0x20 || sign == 0xA0 || sign == 0x0301 || sign == 0x0640 || (sign >= 0x064B && sign <= 0x0652) ||
         (sign >= 0x200C && sign <= 0x200F);
}

std::string quoted(const std::string& text) { return as_yaml(from_utf8(text)); }

std::string listed(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string names(const std::string& key, const std::vector<std::string>& list) {
  std::vector<std::string> parts;
  for (const std::string& name : list) parts.push_back(quoted(name));
  return list.empty() ? "" : key + ": [" + listed(parts) + "]";
}

void add(std::vector<std::string>& parts, const std::string& part) {
  if (!part.empty()) parts.push_back(part);
}

std::string scope_of(const Scope& scope) {
  std::vector<std::string> parts;
  add(parts, names("speaker", scope.speakers));
  add(parts, names("question", scope.questions));
  add(parts, names("document", scope.documents));
  return parts.empty() ? "" : "only: {" + listed(parts) + "}";
}

std::string list_of_rules(const MatchList& rules) {
  std::vector<std::string> parts;
  for (const MatchRule& rule : rules) parts.push_back(as_yaml(rule));
  return "[" + listed(parts) + "]";
}

std::string key_of(const MatchRule& rule) {
  switch (rule.kind) {
    case MatchRule::Kind::phrase:
      return "phrase: " + quoted(rule.text);
    case MatchRule::Kind::regex:
      return "regex: " + quoted(rule.text);
    case MatchRule::Kind::all:
      return "all: " + list_of_rules(rule.items);
    case MatchRule::Kind::any:
      return "any: " + list_of_rules(rule.items);
    case MatchRule::Kind::none:
      return "not: " + list_of_rules(rule.items);
    case MatchRule::Kind::only:
      break;
  }
  return {};
}

}  // namespace

std::string as_yaml(const std::u32string& text) {
  std::string shown;
  for (const char32_t sign : text) {
    if (sign == U'"' || sign == U'\\') shown += '\\';
    shown += is_unseen(sign) ? escape_of(sign) : to_utf8({sign});
  }
  return "\"" + shown + "\"";
}

std::string as_yaml(const MatchRule& rule) {
  std::vector<std::string> parts;
  add(parts, key_of(rule));
  if (rule.exact) parts.push_back("exact: true");
  if (!rule.inflect.empty()) parts.push_back("inflect: " + rule.inflect);
  if (rule.within) parts.push_back("within: " + std::to_string(*rule.within));
  add(parts, scope_of(rule.only));
  return "{" + listed(parts) + "}";
}

std::string as_yaml(const Codebook& codebook) {
  std::string text;
  for (const Theme& theme : codebook.themes)
    text += "  - {id: " + theme.id + ", match: " + list_of_rules(theme.match) + "}\n";
  return text;
}

std::string as_yaml(const Segment& segment) {
  return "{speaker: " + quoted(segment.speaker) + ", question: " + quoted(segment.question) +
         ", document: " + quoted(segment.document) + "}";
}

}  // namespace mazmun::test
