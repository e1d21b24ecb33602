// The words of a report in English and Persian.
#pragma once

#include <string>
#include <string_view>

namespace mazmun::report {

/// The word for `key` ("assignments", "cohen_kappa") in `language`: Persian for "fa" and its regions, else English. A
/// key without an entry is its own word: names of levels and attributes are those of the study.
std::string heading(std::string_view key, std::string_view language);

}  // namespace mazmun::report
