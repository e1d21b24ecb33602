#include "format/foreign/code_tree.hpp"

#include "format/foreign/names.hpp"
#include "text/properties.hpp"

namespace mazmun::format::foreign {

std::size_t CodeTree::add(const std::string& name) {
  const auto [found, fresh] = by_name_.emplace(name, codes_.size());
  if (fresh) {
    codes_.emplace_back();
    names_.push_back(name);
  }
  return found->second;
}

bool CodeTree::is_above(std::size_t code, std::size_t other) const {
  for (std::size_t at = other; at != no_parent; at = codes_[at].parent) {
    if (at == code) return true;
  }
  return false;
}

void CodeTree::put_below(std::size_t child, std::size_t parent) {
  if (codes_[child].parent == no_parent && !is_above(child, parent)) codes_[child].parent = parent;
}

std::size_t CodeTree::add_path(const std::vector<std::string>& path) {
  std::size_t parent = no_parent;
  std::string so_far;
  for (const std::string& name : path) {
    so_far += name + "\n";
    std::size_t code = add(name);
    if (parent != no_parent) {
      put_below(code, parent);
      if (codes_[code].parent != parent) {
        const auto [found, fresh] = by_path_.emplace(so_far, codes_.size());
        code = found->second;
        if (fresh) {
          codes_.emplace_back();
          codes_.back().parent = parent;
          names_.push_back(name);
        }
      }
    }
    parent = code;
  }
  return parent;
}

std::size_t CodeTree::add_below(std::size_t parent, const std::string& name) {
  const auto [found, fresh] = by_path_.emplace(std::to_string(parent) + "\n" + name, codes_.size());
  if (fresh) {
    codes_.emplace_back();
    codes_.back().parent = parent;
    names_.push_back(name);
  }
  return found->second;
}

std::size_t CodeTree::add_exact_path(const std::vector<std::string>& path) {
  std::size_t code = no_parent;
  for (const std::string& name : path) code = add_below(code, name);
  return code;
}

CodeTree::Made CodeTree::make() const {
  std::vector<std::vector<std::size_t>> children(codes_.size());
  std::vector<std::size_t> open;
  for (std::size_t i = codes_.size(); i-- > 0;) {
    if (codes_[i].parent == no_parent) open.push_back(i);
  }
  for (std::size_t i = 0; i < codes_.size(); ++i) {
    if (codes_[i].parent != no_parent) children[codes_[i].parent].push_back(i);
  }
  Made made;
  made.places.resize(codes_.size());
  std::vector<std::string> names;
  while (!open.empty()) {
    const std::size_t code = open.back();
    open.pop_back();
    Theme theme = codes_[code];
    made.places[code] = made.codebook.themes.size();
    if (theme.parent != no_parent) {
      theme.parent = made.places[theme.parent];
      made.codebook.themes[theme.parent].children.push_back(made.codebook.themes.size());
    }
    if (theme.label.empty()) theme.label = {{"", names_[code]}};
    names.push_back(names_[code]);
    made.codebook.themes.push_back(std::move(theme));
    open.insert(open.end(), children[code].rbegin(), children[code].rend());
  }
  name_themes(made.codebook, names);
  level_by_height(made.codebook);
  return made;
}

std::vector<std::string> split_path(std::string_view path, std::string_view separator) {
  std::vector<std::string> steps;
  while (true) {
    const std::size_t end = path.find(separator);
    const std::string step(text::trim(path.substr(0, end)));
    if (!step.empty()) steps.push_back(step);
    if (end == std::string_view::npos) return steps;
    path.remove_prefix(end + separator.size());
  }
}

}  // namespace mazmun::format::foreign
