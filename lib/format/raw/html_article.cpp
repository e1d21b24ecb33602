#include "format/raw/html_article.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::raw {
namespace {

constexpr std::array<GumboTag, 22> no_text{
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_HEAD,   GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME,
    GUMBO_TAG_OBJECT, GUMBO_TAG_SVG,      GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_BUTTON,   GUMBO_TAG_AUDIO,
    GUMBO_TAG_VIDEO,  GUMBO_TAG_CANVAS,   GUMBO_TAG_MAP,    GUMBO_TAG_RT,       GUMBO_TAG_RP,       GUMBO_TAG_NOFRAMES,
    GUMBO_TAG_EMBED,  GUMBO_TAG_DATALIST, GUMBO_TAG_METER,  GUMBO_TAG_PROGRESS};
constexpr std::array<GumboTag, 4> around{GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM};
constexpr std::array<std::string_view, 5> roles_around{"navigation", "banner", "contentinfo", "complementary",
                                                       "search"};
constexpr std::array<GumboTag, 9> menu_tags{GUMBO_TAG_UL,      GUMBO_TAG_OL,    GUMBO_TAG_DIV,
                                            GUMBO_TAG_SECTION, GUMBO_TAG_TABLE, GUMBO_TAG_TD,
                                            GUMBO_TAG_DL,      GUMBO_TAG_P,     GUMBO_TAG_CENTER};
constexpr std::array<GumboTag, 7> prose_tags{GUMBO_TAG_P,  GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE, GUMBO_TAG_DD,
                                             GUMBO_TAG_LI, GUMBO_TAG_TD,         GUMBO_TAG_DIV};

// A block with fewer letters says too little about where the article is.
constexpr std::size_t shortest_prose = 40;

template <std::size_t n>
bool has_tag(const std::array<GumboTag, n>& tags, const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT && std::find(tags.begin(), tags.end(), node->v.element.tag) != tags.end();
}

// Of a text from the parser: an impossible character reference (&#x6EEEEEEEEE;) leaves bytes there that are no UTF-8.
std::size_t letters(std::string_view words) {
  words = words.substr(0, text::first_invalid_byte(words).value_or(words.size()));
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size();) {
    const text::Decoded c = text::decode(words, at);
    at += c.length;
    if (text::is_word_character(c.code_point)) ++count;
  }
  return count;
}

void collect(const GumboNode* node, GumboTag tag, std::vector<const GumboNode*>& found) {
  if (is_element(node, tag)) {
    found.push_back(node);
    return;
  }
  for (const GumboNode* child : children_of(node)) collect(child, tag, found);
}

const GumboNode* with_role(const GumboNode* node, std::string_view role) {
  if (attribute_of(node, "role") == role) return node;
  for (const GumboNode* child : children_of(node)) {
    if (const GumboNode* found = with_role(child, role)) return found;
  }
  return nullptr;
}

std::string without_blanks(std::string_view style) {
  std::string result;
  for (const char c : style) {
    if (c != ' ') result += c;
  }
  return result;
}

}  // namespace

bool is_no_text(const GumboNode* node) {
  if (node->type == GUMBO_NODE_COMMENT || node->type == GUMBO_NODE_TEMPLATE || has_tag(no_text, node)) return true;
  if (node->type != GUMBO_NODE_ELEMENT) return false;
  if (gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr) return true;
  const std::string_view style = attribute_of(node, "style");
  return !style.empty() && without_blanks(style).find("display:none") != std::string::npos;
}

HtmlArticle::HtmlArticle(const GumboNode* root) : root_(root) { weigh(root, false); }

HtmlWeight HtmlArticle::weigh(const GumboNode* node, bool linked) {
  HtmlWeight weight;
  if (is_no_text(node)) return weight;
  if (node->type == GUMBO_NODE_TEXT) {
    weight.text = letters(node->v.text.text);
    weight.linked = linked ? weight.text : 0;
    return weight;
  }
  const bool is_link = is_element(node, GUMBO_TAG_A) && !attribute_of(node, "href").empty();
  weight.links = is_link ? 1 : 0;
  std::size_t own = 0;  // not in a block inside this one
  for (const GumboNode* child : children_of(node)) {
    const HtmlWeight part = weigh(child, linked || is_link);
    weight.text += part.text;
    weight.linked += part.linked;
    weight.links += part.links;
    weight.prose += part.prose;
    if (part.prose == 0 && !has_tag(prose_tags, child)) own += part.text - part.linked;
  }
  const bool around_text = has_tag(around, node) || has_tag(std::array{GUMBO_TAG_HEADER}, node);
  if (around_text) weight.prose = 0;
  if (has_tag(prose_tags, node) && own >= shortest_prose && own * 2 > weight.linked) weight.prose += own;
  weights_.emplace(node, weight);
  return weight;
}

const GumboNode* HtmlArticle::find() const {
  const auto prose = [&](const GumboNode* node) {
    const auto found = weights_.find(node);
    return found == weights_.end() ? std::size_t{0} : found->second.prose;
  };
  std::vector<const GumboNode*> named;
  collect(root_, GUMBO_TAG_MAIN, named);
  if (named.empty()) collect(root_, GUMBO_TAG_ARTICLE, named);
  if (named.size() == 1 && prose(named.front()) > 0) return named.front();
  const GumboNode* role = with_role(root_, "main");
  if (role != nullptr && prose(role) > 0) return role;
  const std::size_t enough = prose(root_) * 4 / 5;
  const GumboNode* chosen = root_;
  while (enough > 0) {
    const HtmlChildren children = children_of(chosen);
    const auto* next =
        std::find_if(children.begin(), children.end(), [&](const GumboNode* child) { return prose(child) > enough; });
    if (next == children.end()) break;
    chosen = *next;
  }
  // A page with one long paragraph: its neighbours belong to it.
  if (has_tag(std::array{GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_DD}, chosen) && chosen->parent != nullptr)
    chosen = chosen->parent;
  return chosen;
}

bool HtmlArticle::is_menu(const GumboNode* node) const {
  if (has_tag(around, node)) return true;
  const std::string_view role = attribute_of(node, "role");
  if (std::find(roles_around.begin(), roles_around.end(), role) != roles_around.end()) return true;
  const auto weight = weights_.find(node);
  if (weight == weights_.end() || !has_tag(menu_tags, node)) return false;
  return weight->second.links >= 3 && weight->second.linked * 10 > weight->second.text * 7;
}

}  // namespace mazmun::format::raw
