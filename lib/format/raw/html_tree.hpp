// A web page as a tree, by gumbo, which repairs what is broken as browsers do. Bounded by base/limits.hpp in depth,
// which is looked at before, and in memory, which is counted while the tree grows.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace mazmun::format::raw {

class HtmlTree {
 public:
  /// Parses UTF-8, which must live as long as this; messages call it `name`. Throws InputError where it is too large.
  HtmlTree(std::string_view text, const std::string& name);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  /// The element <html>.
  const GumboNode* root() const { return output_->root; }

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
  const GumboOutput* output_ = nullptr;
};

/// The children of an element; none of other nodes.
struct HtmlChildren {
  GumboNode* const* first = nullptr;
  std::size_t count = 0;
  GumboNode* const* begin() const { return first; }
  GumboNode* const* end() const { return first + count; }
};
HtmlChildren children_of(const GumboNode* node);

bool is_element(const GumboNode* node, GumboTag tag);
/// The value of an attribute, empty where there is none.
std::string_view attribute_of(const GumboNode* node, const char* name);
/// The first element of that tag below `node` or `node` itself, null where there is none.
const GumboNode* first_element(const GumboNode* node, GumboTag tag);
/// All characters below `node`, blanks as they are.
std::string html_text(const GumboNode* node);

}  // namespace mazmun::format::raw
