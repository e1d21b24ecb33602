// What a person said, as a theme table cites it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/document.hpp"

namespace mazmun {

struct Quote {
  std::string code;
  std::string document;
  std::string segment;
  std::string speaker;   ///< empty: none
  std::string question;  ///< empty: none
  Span span;             ///< code points of the document
  std::string text;      ///< document text[span]
  std::string before;    ///< what stands before it in its segment
  std::string after;     ///< and behind it
};

/// By code, the best first.
using Quotes = std::map<std::string, std::vector<Quote>>;

/// What a quote says in another language, by the document and the code point at which the quote begins.
using Translations = std::map<std::pair<std::string, std::size_t>, std::string>;

}  // namespace mazmun
