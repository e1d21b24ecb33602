// Which part of a web page is the article, and which parts are menus.
#pragma once

#include <map>

#include "format/raw/html_tree.hpp"

namespace mazmun::format::raw {

/// Letters of running text below a node, and how many of them are inside links.
struct HtmlWeight {
  std::size_t text = 0;
  std::size_t linked = 0;
  std::size_t links = 0;
  std::size_t prose = 0;  ///< letters of blocks that look like sentences: long, and hardly linked
};

/// What is never text: scripts, forms' fields, and what is hidden.
bool is_no_text(const GumboNode* node);

class HtmlArticle {
 public:
  explicit HtmlArticle(const GumboNode* root);

  /// The element that holds the article: <main>, the only <article>, or else the smallest one that still holds four
  /// fifths of the page's prose.
  const GumboNode* find() const;
  /// True for what lies around or inside an article without being part of it: <nav>, <aside>, <footer>, forms, and
  /// blocks of which most is links.
  bool is_menu(const GumboNode* node) const;

 private:
  HtmlWeight weigh(const GumboNode* node, bool linked);

  const GumboNode* root_;
  std::map<const GumboNode*, HtmlWeight> weights_;
};

}  // namespace mazmun::format::raw
