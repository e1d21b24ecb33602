#include "format/foreign/names.hpp"

#include <algorithm>
#include <map>

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

bool is_id_character(char32_t c) { return text::is_word_character(c) || c == U'.' || c == U'-' || c == text::zwnj; }

// Half-spaces stand between letters only.
void trim_id(std::string& id) {
  constexpr std::string_view half_space = "\xE2\x80\x8C";
  for (bool changed = true; changed;) {
    changed = false;
    while (id.ends_with('-')) {
      id.pop_back();
      changed = true;
    }
    while (id.ends_with(half_space)) {
      id.resize(id.size() - half_space.size());
      changed = true;
    }
    while (id.starts_with(half_space)) {
      id.erase(0, half_space.size());
      changed = true;
    }
  }
}

constexpr std::size_t longest_extension = 5;

std::size_t dot_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name.size() - dot - 1 > longest_extension || dot + 1 == name.size())
    return name.size();
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  const std::string_view behind = name.substr(dot + 1);
  const bool letters = std::any_of(behind.begin(), behind.end(), [](char c) { return c > '9'; });
  return letters && std::all_of(behind.begin(), behind.end(), is_plain) ? dot : name.size();
}

}  // namespace

std::string id_of_name(std::string_view name) {
  const std::string composed = text::nfc(text::trim(name));
  std::string id;
  for (std::size_t at = 0; at < composed.size();) {
    const text::Decoded decoded = text::decode(composed, at);
    if (is_id_character(decoded.code_point))
      id += composed.substr(at, decoded.length);
    else if (!id.empty() && !id.ends_with('-'))
      id += '-';
    at += decoded.length;
  }
  trim_id(id);
  return id.empty() ? "code" : id;
}

std::string unique_name(std::set<std::string>& taken, const std::string& name, std::string_view separator) {
  std::string unique = name;
  for (std::size_t number = 2; !taken.insert(unique).second; ++number)
    unique = name + std::string(separator) + std::to_string(number);
  return unique;
}

void name_themes(Codebook& codebook, const std::vector<std::string>& names) {
  std::vector<std::string> base;
  std::map<std::string, std::size_t> count;
  for (std::size_t i = 0; i < codebook.themes.size(); ++i) {
    base.push_back(id_of_name(names[i]));
    ++count[base.back()];
  }
  // Those that need nothing come first, so that no number of another takes their id.
  std::set<std::string> taken;
  for (const auto& [id, times] : count) {
    if (times == 1) taken.insert(id);
  }
  for (std::size_t i = 0; i < codebook.themes.size(); ++i) {
    Theme& theme = codebook.themes[i];
    const std::string parent = theme.parent == no_parent ? std::string() : base[theme.parent] + ".";
    theme.id = count[base[i]] == 1 ? base[i] : unique_name(taken, parent + base[i], "-");
  }
}

void level_by_height(Codebook& codebook) {
  std::size_t highest = 0;
  for (Theme& theme : codebook.themes) theme.level = 0;
  for (std::size_t i = codebook.themes.size(); i-- > 0;) {
    const Theme& theme = codebook.themes[i];
    highest = std::max(highest, theme.level);
    if (theme.parent == no_parent) continue;
    Theme& parent = codebook.themes[theme.parent];
    parent.level = std::max(parent.level, theme.level + 1);
  }
  codebook.levels = {"code", "category", "theme"};
  codebook.levels.resize(std::min<std::size_t>(highest + 1, codebook.levels.size()));
  while (codebook.levels.size() <= highest)
    codebook.levels.push_back("level-" + std::to_string(codebook.levels.size() + 1));
}

std::string stem_of(std::string_view name) { return std::string(name.substr(0, dot_of(name))); }

std::string extension_of_path(std::string_view path) {
  std::string extension(path.substr(std::min(dot_of(path) + 1, path.size())));
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return extension;
}

std::string DocumentIds::exchange(const std::string& id, std::string_view name) {
  taken_.erase(id);
  return take(name);
}

std::string DocumentIds::take(std::string_view name) {
  std::string id = text::nfc(text::trim(stem_of(name)));
  std::string clean;
  for (std::size_t at = 0; at < id.size();) {
    const text::Decoded decoded = text::decode(id, at);
    if (text::is_blank(decoded.code_point) || decoded.code_point == U':')
      clean += '_';
    else
      clean += id.substr(at, decoded.length);
    at += decoded.length;
  }
  return unique_name(taken_, clean.empty() ? "document" : clean, "-");
}

}  // namespace mazmun::format::foreign
