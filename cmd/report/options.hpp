// The options of mazmun-report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/run_tool.hpp"
#include "model/value.hpp"
#include "quotes.hpp"

namespace mazmun {

struct Options : cli::Common {
  std::vector<std::string> formats;
  std::string title, language, digits;
  QuoteOptions quotes;
  bool check = false;
  bool byte_order_mark = false;
};

void declare(cli::Command& command, Options& options);

/// Whether `format` is among the formats.
bool asks_for(const std::vector<std::string>& formats, std::string_view format);

/// Those that matter to the result, for the history.
Object settings_of(const Options& options, const std::vector<std::string>& formats);

}  // namespace mazmun
