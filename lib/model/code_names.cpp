#include "model/code_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/quote.hpp"
#include "base/suggest.hpp"
#include "text/fold.hpp"
#include "text/properties.hpp"

namespace mazmun {
namespace {

void add_name(std::map<std::string, std::vector<std::string>, std::less<>>& index, const std::string& name,
              const std::string& id) {
  std::vector<std::string>& ids = index[name];
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

std::vector<std::string_view> parts_of(std::string_view list) {
  constexpr std::array<std::string_view, 6> separators{";", "|", ",", "،", "؛", "\n"};
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at < list.size();) {
    const auto separator = std::find_if(separators.begin(), separators.end(),
                                        [&](std::string_view one) { return list.substr(at).starts_with(one); });
    if (separator == separators.end()) {
      ++at;
      continue;
    }
    parts.push_back(text::trim(list.substr(start, at - start)));
    start = at += separator->size();
  }
  parts.push_back(text::trim(list.substr(start)));
  std::erase_if(parts, [](std::string_view part) { return part.empty(); });
  return parts;
}

}  // namespace

CodeNames::CodeNames(const Codebook& codebook) : ids_(codebook.ids()) {
  for (const Theme& theme : codebook.themes) {
    names_.push_back(theme.id);
    add_name(folded_, text::fold(theme.id), theme.id);
    for (const auto& [language, written] : theme.label) {
      const std::string label = text::nfc(text::trim(written));
      if (label.empty()) continue;
      add_name(labels_, label, theme.id);
      add_name(folded_, text::fold(label), theme.id);
      names_.push_back(label);
    }
  }
}

NamedCode CodeNames::find(std::string_view written) const {
  const std::string name = text::nfc(text::trim(written));
  const auto is_id = [&](std::string_view id) { return std::find(ids_.begin(), ids_.end(), id) != ids_.end(); };
  if (is_id(name)) return {name, {}, {}};
  if (name.ends_with(')')) {
    const std::size_t open = name.rfind('(');
    const std::string inside = open == std::string::npos ? "" : name.substr(open + 1, name.size() - open - 2);
    if (is_id(inside)) return {inside, {}, {}};
  }
  for (const auto& [index, key] : {std::pair(&labels_, name), std::pair(&folded_, text::fold(name))}) {
    const auto found = index->find(key);
    if (found == index->end()) continue;
    if (found->second.size() == 1) return {found->second.front(), {}, {}};
    std::string several;
    for (const std::string& id : found->second) several += (several.empty() ? "" : ", ") + id;
    return {{}, "\"" + name + "\" is the label of several codes", "write one of the ids: " + several};
  }
  return {{}, "unknown code " + quoted_name(name), did_you_mean(name, names_)};
}

std::vector<NamedCode> CodeNames::find_all(std::string_view written) const {
  const auto parts = parts_of(written);
  if (parts.empty()) return {};
  NamedCode whole = find(written);
  if (!whole.id.empty()) return {whole};
  std::vector<NamedCode> codes;
  for (const std::string_view part : parts) codes.push_back(find(part));
  return codes;
}

std::string CodeNames::shown(const Theme& theme, const std::string& language) {
  const std::string label = label_in(theme.label, language, theme.id);
  return label == theme.id ? theme.id : label + " (" + theme.id + ")";
}

}  // namespace mazmun
