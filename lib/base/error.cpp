#include "base/error.hpp"

#include <cstring>
#include <utility>

namespace mazmun {

std::string to_string(const Finding& finding) {
  const Place& place = finding.place;
  std::string text = place.file;
  if (place.line > 0) {
    text += ":" + std::to_string(place.line);
    if (place.column > 0) text += ":" + std::to_string(place.column);
  }
  if (!text.empty()) text += ": ";
  if (!place.pointer.empty()) text += place.pointer + ": ";
  return text + finding.message;
}

UsageError::UsageError(std::string message, std::string hint) : message_(std::move(message)), hint_(std::move(hint)) {}

InputError::InputError(Finding finding) : InputError(std::vector<Finding>{std::move(finding)}) {}

InputError::InputError(std::vector<Finding> findings) : findings_(std::move(findings)) {
  for (const Finding& finding : findings_) {
    if (!text_.empty()) text_ += '\n';
    text_ += to_string(finding);
  }
}

InputError::InputError(Place place, std::string message, std::string hint)
    : InputError(Finding{std::move(place), std::move(message), std::move(hint)}) {}

SystemError::SystemError(std::string message) : message_(std::move(message)) {}

SystemError::SystemError(const std::string& file, const std::string& action, int code)
    : message_(file + ": " + action + ": " + std::strerror(code)) {}

}  // namespace mazmun
