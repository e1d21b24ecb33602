#include "format/raw/html_tree.hpp"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdlib>
#include <cstring>

#include "base/error.hpp"
#include "base/limits.hpp"

namespace mazmun::format::raw {
namespace {

// Elements that don't contain others, or that end by themselves where the next of their kind begins.
constexpr std::array<std::string_view, 36> shallow{
    "area",  "base",     "basefont", "body",  "br",    "col",   "colgroup", "dd",     "dt",
    "embed", "frame",    "head",     "hr",    "html",  "img",   "input",    "li",     "link",
    "meta",  "optgroup", "option",   "p",     "param", "rp",    "rt",       "source", "tbody",
    "td",    "tfoot",    "th",       "thead", "tr",    "track", "wbr",      "keygen", "bgsound"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

// Where the text of <script> or <style> ends: at its end tag.
std::size_t end_of_raw_text(std::string_view text, std::size_t at, const std::string& tag) {
  const std::string end = "</" + tag;
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), end.begin(), end.end(),
                                 [](char a, char b) { return lower(a) == b; });
  return static_cast<std::size_t>(found - text.begin());
}

// How deep elements may nest: start tags that are open, whatever they are. Never less than the tree will have, but for
// elements that the parser adds.
std::size_t deepest(std::string_view text) {
  std::size_t depth = 0;
  std::size_t most = 0;
  std::size_t close = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    if (text.substr(at).starts_with("<!--")) {
      at = std::min(text.find("-->", at), text.size());
      continue;
    }
    const bool is_end = text.substr(at).starts_with("</");
    std::size_t name_end = at + (is_end ? 2 : 1);
    std::string tag;
    if (name_end < text.size() && is_letter(text[name_end])) {
      while (name_end < text.size() && std::strchr(" \t\r\n\f/>", text[name_end]) == nullptr && tag.size() < 20)
        tag += lower(text[name_end++]);
    }
    at = name_end;
    if (tag.empty() || std::find(shallow.begin(), shallow.end(), tag) != shallow.end()) continue;
    if (is_end) {
      depth -= depth > 0 ? 1 : 0;
      continue;
    }
    if (close < at) close = std::min(text.find('>', at), text.size());
    if (close > at && text[close - 1] == '/') continue;
    if (tag == "script" || tag == "style")
      at = end_of_raw_text(text, close, tag);
    else
      most = std::max(most, ++depth);
    if (at < text.size() && text.substr(at).starts_with("</")) at += 2;
  }
  return most;
}

// How many attributes an element has at most, or somewhat more: words between a tag's name and its end, outside quotes.
// The parser compares each with all before it.
std::size_t most_attributes(std::string_view text) {
  std::size_t most = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    ++at;
    if (at == text.size() || !is_letter(text[at])) continue;
    std::size_t words = 0;
    char quote = '\0';
    for (bool inside = true; at < text.size() && (quote != '\0' || text[at] != '>'); ++at) {
      const char c = text[at];
      if (quote != '\0') {
        if (c == quote) quote = '\0';
        continue;
      }
      if ((c == '"' || c == '\'') && text[at - 1] == '=') quote = c;
      const bool between = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '/';
      words += !between && !inside ? 1 : 0;
      inside = !between;
    }
    most = std::max(most, words);
  }
  return most;
}

}  // namespace

// Every block that gumbo holds, so that all can be given back without walking through the tree, at whatever moment it
// was left.
struct HtmlTree::Memory {
  struct Block {
    Block* before;
    Block* after;
    std::size_t size;
    std::size_t padding;  // keeps what follows aligned
  };
  static constexpr std::size_t overhead = sizeof(Block) + 16;  // the second part for malloc
  Block* first = nullptr;
  std::size_t size = 0;
  std::jmp_buf full{};

  ~Memory() {
    while (first != nullptr) {
      Block* next = first->after;
      std::free(first);
      first = next;
    }
  }

  static void* allocate(void* self, std::size_t size) {
    auto* memory = static_cast<Memory*>(self);
    auto* block = static_cast<Block*>(
        memory->size + size + overhead > limit(Limit::html_memory) ? nullptr : std::malloc(sizeof(Block) + size));
    if (block == nullptr) std::longjmp(memory->full, 1);  // gumbo's functions hold nothing but such blocks
    *block = {nullptr, memory->first, size, 0};
    if (memory->first != nullptr) memory->first->before = block;
    memory->first = block;
    memory->size += size + overhead;
    return block + 1;
  }

  static void release(void* self, void* pointer) {
    if (pointer == nullptr) return;
    auto* memory = static_cast<Memory*>(self);
    Block* block = static_cast<Block*>(pointer) - 1;
    if (block->before != nullptr) block->before->after = block->after;
    if (block->after != nullptr) block->after->before = block->before;
    if (memory->first == block) memory->first = block->after;
    memory->size -= block->size + overhead;
    std::free(block);
  }

  // Null where the memory allowed is not enough.
  const GumboOutput* parse(const char* text, std::size_t length) {
    if (setjmp(full) != 0) return nullptr;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = this;
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, text, length);
  }
};

HtmlTree::HtmlTree(std::string_view text, const std::string& name) : memory_(std::make_unique<Memory>()) {
  const Place place{name, 0, 0, {}};
  if (text.size() > limit(Limit::html_bytes))
    throw above_limit(Limit::html_bytes, place,
                      "is a web page of more than " + limit_text(Limit::html_bytes) + ", which is not allowed");
  if (deepest(text) > limit(Limit::html_depth))
    throw above_limit(Limit::html_depth, place, "nests deeper than " + limit_text(Limit::html_depth) + " levels");
  if (most_attributes(text) > limit(Limit::html_attributes))
    throw above_limit(Limit::html_attributes, place,
                      "has an element with more than " + limit_text(Limit::html_attributes) + " attributes");
  output_ = memory_->parse(text.data(), text.size());
  if (output_ == nullptr)
    throw above_limit(
        Limit::html_memory, place,
        "is a web page whose elements need more than " + limit_text(Limit::html_memory) + ", which is not allowed");
}

HtmlTree::~HtmlTree() = default;

HtmlChildren children_of(const GumboNode* node) {
  if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) return {};
  const GumboVector& children = node->v.element.children;
  return {reinterpret_cast<GumboNode* const*>(children.data), children.length};
}

bool is_element(const GumboNode* node, GumboTag tag) {
  return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

std::string_view attribute_of(const GumboNode* node, const char* name) {
  if (node->type != GUMBO_NODE_ELEMENT) return {};
  const GumboAttribute* attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  return attribute == nullptr ? std::string_view() : attribute->value;
}

const GumboNode* first_element(const GumboNode* node, GumboTag tag) {
  if (is_element(node, tag)) return node;
  for (const GumboNode* child : children_of(node)) {
    if (const GumboNode* found = first_element(child, tag)) return found;
  }
  return nullptr;
}

std::string html_text(const GumboNode* node) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
    return node->v.text.text;
  std::string text;
  for (const GumboNode* child : children_of(node)) text += html_text(child);
  return text;
}

}  // namespace mazmun::format::raw
