#include "reanchor/alignment.hpp"

#include <algorithm>
#include <utility>

#include "reanchor/chance.hpp"
#include "reanchor/moved_passages.hpp"

namespace mazmun::reanchor {
namespace {

Alignment indexed(std::vector<Link> links, const Words& before, const Words& after) {
  Alignment result{std::move(links), std::vector<std::size_t>(before.size(), no_link),
                   std::vector<std::size_t>(after.size(), no_link)};
  for (std::size_t i = 0; i < result.links.size(); ++i) {
    const Link& link = result.links[i];
    std::fill_n(result.of_old.begin() + static_cast<std::ptrdiff_t>(link.old_word), link.old_count, i);
    std::fill_n(result.of_new.begin() + static_cast<std::ptrdiff_t>(link.new_word), link.new_count, i);
  }
  return result;
}

}  // namespace

Alignment align(const Words& before, const Words& after) {
  const Stretch whole{{0, before.size()}, {0, after.size()}};
  const std::vector<char> unique = unique_words(before, after);
  std::vector<Link> links = without_chance(align_stretch(before, after, whole), whole, before, unique);
  links = without_line_ends(before, after, links);
  Alignment result = indexed(with_moved_passages(before, after, std::move(links), unique), before, after);
  return indexed(without_torn_lines(before, after, result), before, after);
}

}  // namespace mazmun::reanchor
