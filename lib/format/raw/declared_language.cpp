#include "format/raw/declared_language.hpp"

#include <algorithm>
#include <array>

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::raw {
namespace {

enum class Script { latin, greek, cyrillic, hebrew, arabic, other };
constexpr std::size_t scripts = 6;

struct LanguageScript {
  std::string_view language;
  Script script;
};
// Languages that aren't here are written in Latin letters, as far as this matters.
constexpr std::array<LanguageScript, 25> written_in{
    {{"fa", Script::arabic},   {"ar", Script::arabic},   {"ur", Script::arabic},   {"ps", Script::arabic},
     {"ckb", Script::arabic},  {"sd", Script::arabic},   {"ug", Script::arabic},   {"he", Script::hebrew},
     {"yi", Script::hebrew},   {"el", Script::greek},    {"ru", Script::cyrillic}, {"uk", Script::cyrillic},
     {"be", Script::cyrillic}, {"bg", Script::cyrillic}, {"mk", Script::cyrillic}, {"kk", Script::cyrillic},
     {"mn", Script::cyrillic}, {"zh", Script::other},    {"ja", Script::other},    {"ko", Script::other},
     {"hi", Script::other},    {"th", Script::other},    {"hy", Script::other},    {"ka", Script::other},
     {"bn", Script::other}}};

Script script_of_language(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  const auto* found = std::find_if(written_in.begin(), written_in.end(),
                                   [&](const LanguageScript& known) { return known.language == language; });
  return found == written_in.end() ? Script::latin : found->script;
}

Script script_of_letter(char32_t c) {
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return Script::latin;
  if (c >= 0x370 && c < 0x400) return Script::greek;
  if (c >= 0x400 && c < 0x530) return Script::cyrillic;
  if (c >= 0x590 && c < 0x600) return Script::hebrew;
  return text::is_arabic_letter(c) ? Script::arabic : Script::other;
}

struct Letters {
  Script most = Script::other;
  bool persian = false;  // letters that Arabic doesn't have
};

Letters letters_of(std::string_view words) {
  std::array<std::size_t, scripts> counts{};
  Letters letters;
  for (std::size_t at = 0; at < words.size();) {
    const text::Decoded c = text::decode(words, at);
    at += c.length;
    if (!text::is_letter(c.code_point)) continue;
    ++counts[static_cast<std::size_t>(script_of_letter(c.code_point))];
    letters.persian = letters.persian || std::u32string_view(U"پچژگکی").find(c.code_point) != std::u32string_view::npos;
  }
  letters.most = static_cast<Script>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  return letters;
}

}  // namespace

std::string believable_language(const DeclaredLanguages& declared, std::string_view text) {
  const Letters letters = letters_of(text);
  const bool from_right = letters.most == Script::arabic || letters.most == Script::hebrew;
  const std::string& tag = from_right ? declared.right_to_left : declared.left_to_right;
  if (tag.empty() || tag == "en-US" || script_of_language(tag) != letters.most) return {};
  if (letters.persian && (tag == "ar" || tag.starts_with("ar-"))) return {};
  return tag;
}

}  // namespace mazmun::format::raw
