// Figures as they stand in print: "0.70", "۰٫۷۲۵", "0/725", "53 %".
#pragma once

#include <optional>
#include <string_view>

#include "model/claim.hpp"

namespace mazmun::format {

/// The figure that the whole of `text` is; nothing where it is none. Digits of every script; `.`, `٫` and `/` are
/// decimal signs, `٬` and a comma before three digits group thousands; a per cent sign, blanks and direction marks are
/// passed over.
std::optional<Figure> parse_figure(std::string_view text);

}  // namespace mazmun::format
