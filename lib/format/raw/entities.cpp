#include "format/raw/entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "text/utf8.hpp"

namespace mazmun::format::raw {
namespace {

constexpr std::array<std::pair<std::string_view, char32_t>, 12> names{{{"amp", U'&'},
                                                                       {"lt", U'<'},
                                                                       {"gt", U'>'},
                                                                       {"quot", U'"'},
                                                                       {"apos", U'\''},
                                                                       {"nbsp", 0xA0},
                                                                       {"lrm", 0x200E},
                                                                       {"rlm", 0x200F},
                                                                       {"zwnj", 0x200C},
                                                                       {"zwj", 0x200D},
                                                                       {"hellip", 0x2026},
                                                                       {"shy", 0xAD}}};

// "amp", "#39", "#x27"
std::optional<char32_t> character(std::string_view entity) {
  if (!entity.starts_with('#')) {
    const auto* found =
        std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.first == entity; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
  }
  const bool hexadecimal = entity.starts_with("#x") || entity.starts_with("#X");
  const std::string_view digits = entity.substr(hexadecimal ? 2 : 1);
  std::uint32_t value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  const bool whole = result.ec == std::errc() && result.ptr == digits.data() + digits.size();
  const bool scalar = value >= 0x20 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
  return whole && scalar ? std::optional<char32_t>(value) : std::nullopt;
}

}  // namespace

std::string without_entities(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t start = std::min(text.find('&'), text.size());
    result += text.substr(0, start);
    text.remove_prefix(start);
    if (text.empty()) break;
    const std::size_t end = text.substr(0, 12).find(';');
    const auto found = end == std::string_view::npos ? std::nullopt : character(text.substr(1, end - 1));
    if (found) {
      text::append(result, *found);
    } else {
      result += '&';
    }
    text.remove_prefix(found ? end + 1 : 1);
  }
  return result;
}

}  // namespace mazmun::format::raw
