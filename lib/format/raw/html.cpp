// Web pages (HTML Living Standard, chapters 4 and 15): paragraphs and headings, lists, tables, preformatted text.
#include <algorithm>
#include <array>
#include <optional>

#include "format/raw/declared_language.hpp"
#include "format/raw/file_readers.hpp"
#include "format/raw/flow.hpp"
#include "format/raw/html_article.hpp"
#include "format/raw/html_tree.hpp"
#include "format/raw/raw_flow.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

constexpr std::array<GumboTag, 40> block_tags{
    GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,   GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
    GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER,  GUMBO_TAG_DD,      GUMBO_TAG_DETAILS,    GUMBO_TAG_DIR,
    GUMBO_TAG_DIV,     GUMBO_TAG_DL,      GUMBO_TAG_DT,      GUMBO_TAG_FIELDSET,   GUMBO_TAG_FIGCAPTION,
    GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER,  GUMBO_TAG_FORM,    GUMBO_TAG_H1,         GUMBO_TAG_H2,
    GUMBO_TAG_H3,      GUMBO_TAG_H4,      GUMBO_TAG_H5,      GUMBO_TAG_H6,         GUMBO_TAG_HEADER,
    GUMBO_TAG_HGROUP,  GUMBO_TAG_HR,      GUMBO_TAG_HTML,    GUMBO_TAG_LEGEND,     GUMBO_TAG_LI,
    GUMBO_TAG_MAIN,    GUMBO_TAG_MENU,    GUMBO_TAG_NAV,     GUMBO_TAG_OL,         GUMBO_TAG_P,
    GUMBO_TAG_PRE,     GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_UL,         GUMBO_TAG_OPTGROUP};

// What makes a table one that only arranges a page: its cells hold more than a paragraph each.
constexpr std::array<GumboTag, 12> layout_tags{GUMBO_TAG_TABLE, GUMBO_TAG_H1,  GUMBO_TAG_H2,      GUMBO_TAG_H3,
                                               GUMBO_TAG_H4,    GUMBO_TAG_H5,  GUMBO_TAG_H6,      GUMBO_TAG_ARTICLE,
                                               GUMBO_TAG_MAIN,  GUMBO_TAG_NAV, GUMBO_TAG_SECTION, GUMBO_TAG_PRE};

template <std::size_t n>
bool has_tag_of(const std::array<GumboTag, n>& tags, const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT && std::find(tags.begin(), tags.end(), node->v.element.tag) != tags.end();
}

std::size_t count_elements(const GumboNode* node, GumboTag tag) {
  std::size_t count = is_element(node, tag) ? 1 : 0;
  for (const GumboNode* child : children_of(node)) count += count_elements(child, tag);
  return count;
}

// Below a table, without the table itself.
bool holds_layout(const GumboNode* node) {
  const auto children = children_of(node);
  return std::any_of(children.begin(), children.end(), [](const GumboNode* child) {
    if (has_tag_of(layout_tags, child)) return true;
    const bool is_cell = is_element(child, GUMBO_TAG_TD) || is_element(child, GUMBO_TAG_TH);
    if (is_cell && count_elements(child, GUMBO_TAG_P) + count_elements(child, GUMBO_TAG_LI) > 1) return true;
    return holds_layout(child);
  });
}

class HtmlBody {
 public:
  HtmlBody(Flow& flow, const HtmlArticle* article) : flow_(&flow), article_(article) {}

  void walk(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
      return words(node->v.text.text);
    if (is_no_text(node)) return;
    if (article_ != nullptr && article_->is_menu(node)) return;
    if (node->type != GUMBO_NODE_ELEMENT) return;
    element(node);
  }

 private:
  void element(const GumboNode* node) {
    switch (node->v.element.tag) {
      case GUMBO_TAG_BR:
        flow_->line_break();
        after_blank_ = true;
        return;
      case GUMBO_TAG_TABLE:
        return table(node);
      case GUMBO_TAG_TR:
        if (rows_) flow_->begin_row();
        inside(node);
        return rows_ ? void() : end_block();
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        if (rows_) flow_->begin_cell();
        return block(node);
      case GUMBO_TAG_PRE: {
        const bool before = std::exchange(preformatted_, true);
        block(node);
        preformatted_ = before;
        return;
      }
      default:
        return has_tag_of(block_tags, node) ? block(node) : inside(node);
    }
  }

  void inside(const GumboNode* node) {
    for (const GumboNode* child : children_of(node)) walk(child);
  }

  void block(const GumboNode* node) {
    end_block();
    inside(node);
    end_block();
  }

  void end_block() {
    flow_->end_paragraph();
    after_blank_ = true;
  }

  void table(const GumboNode* node) {
    const bool before = std::exchange(rows_, !holds_layout(node));
    end_block();
    if (rows_) flow_->begin_table();
    inside(node);
    end_block();
    if (rows_) flow_->end_table();
    rows_ = before;
  }

  // A row of blanks and line ends is one blank, and none at the start of a block or behind another one.
  void words(std::string_view text) {
    if (preformatted_) return lines(text);
    std::string kept;
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!blank) kept += c;
      if (blank && !after_blank_) kept += ' ';
      after_blank_ = blank;
    }
    flow_->add(kept);
  }

  void lines(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      flow_->add(text.substr(0, end));
      if (end < text.size()) flow_->line_break();
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    after_blank_ = false;
  }

  Flow* flow_;
  const HtmlArticle* article_;
  bool after_blank_ = true;
  bool preformatted_ = false;
  bool rows_ = false;  // inside a table whose rows are lines
};

// A language tag (BCP 47) or nothing.
std::string tag_or_nothing(std::string_view tag) {
  tag = text::trim(tag);
  const auto is_tag_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  const std::size_t primary = std::min(tag.find('-'), tag.size());
  if (primary < 2 || primary > 3 || tag.size() > 35 || !std::all_of(tag.begin(), tag.end(), is_tag_letter)) return {};
  return std::string(tag);
}

// The language of the page, where it is one that is written as the text is: programs write theirs into every page.
std::string language_of(const GumboNode* root, std::string_view text) {
  for (const GumboNode* node : {root, first_element(root, GUMBO_TAG_BODY)}) {
    if (node == nullptr) continue;
    for (const char* name : {"lang", "xml:lang"}) {
      if (std::string tag = tag_or_nothing(attribute_of(node, name)); !tag.empty()) {
        const std::string plain = tag == "en-US" ? "en" : tag;
        return believable_language({plain, plain}, text).empty() ? "" : tag;
      }
    }
  }
  return {};
}

std::string title_of(const GumboNode* root) {
  const GumboNode* head = first_element(root, GUMBO_TAG_HEAD);
  const GumboNode* title = head == nullptr ? nullptr : first_element(head, GUMBO_TAG_TITLE);
  if (title == nullptr) return {};
  Flow flow;
  for (const GumboNode* child : children_of(title)) HtmlBody(flow, nullptr).walk(child);
  return std::string(text::trim(flow.take().text));
}

}  // namespace

RawText read_html(const std::string& text, const std::string& name, const RawOptions& options) {
  const HtmlTree tree(text, name);
  std::optional<HtmlArticle> article;
  if (options.article) article.emplace(tree.root());
  Flow flow;
  HtmlBody(flow, article ? &*article : nullptr).walk(article ? article->find() : tree.root());
  RawText raw = raw_of(flow.take(), "html");
  raw.title = title_of(tree.root());
  raw.language = language_of(tree.root(), raw.text);
  return raw;
}

}  // namespace mazmun::format::raw
