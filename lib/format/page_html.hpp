// The page that people explore, as one HTML file that needs nothing else.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/markdown.hpp"
#include "model/history.hpp"
#include "model/table.hpp"
#include "model/value.hpp"

namespace mazmun::format {

struct PageContent {
  Value data;                 ///< for the script
  std::vector<Table> tables;  ///< for everybody
  History history;
  std::string language;  ///< of the page
};

/// The words of the page's own headings, by key ("themes", "search", …), in the language of the page.
using PageWords = std::string (*)(std::string_view key, std::string_view language);

/// The page. Whatever comes from data is text: the data lies in a block that no browser runs, with "<" escaped, and the
/// Content-Security-Policy lets nothing run but the script that was built with the program. Throws UsageError where the
/// program was built without it.
std::string page_html(const PageContent& content, const PageStyle& style, PageWords words);

/// `text` so that HTML shows it as it is, in an element or between double quotes.
std::string html_escape(std::string_view text);

/// script.js, style.css and policy.txt as they were built; none where the program was built without npm.
const std::vector<std::pair<std::string_view, std::string_view>>& page_files();

}  // namespace mazmun::format
