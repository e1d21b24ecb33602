#include "agree/reported.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"
#include "statistics/audit.hpp"
#include "text/properties.hpp"

namespace mazmun::agree {

namespace {

/// "۰٫۸۸۷" is "0.887".
std::string plain(const std::string& value) {
  std::string number = text::ascii_digits(value);
  for (const std::string_view sign : {"\u066B", "/"}) {
    if (const std::size_t at = number.find(sign); at != std::string::npos) number.replace(at, sign.size(), ".");
  }
  return number;
}

Interval range_of(const std::string& name, const std::string& value) {
  const std::string number = plain(value);
  const auto parsed = parse_double(number);
  if (!parsed || *parsed < -1 || *parsed > 1) {
    throw UsageError("--reported: expected a number from -1 to 1 for " + name + ", found \"" + value + "\"",
                     "percentages as shares: 0.887");
  }
  const std::size_t point = number.find('.');
  return statistics::printed(*parsed, point == std::string::npos ? 0 : static_cast<int>(number.size() - point - 1));
}

}  // namespace

Agreement audit_of(const std::vector<std::string>& reported, std::size_t coders, std::size_t units,
                   std::size_t categories) {
  const std::vector<std::string>& names = statistics::reported_names();
  statistics::Reported figures;
  for (const std::string& text : reported) {
    const std::size_t sign = text.find('=');
    if (sign == std::string::npos) throw UsageError("--reported: expected NAME=VALUE, found \"" + text + "\"");
    const std::string name = text.substr(0, sign);
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      throw UsageError("--reported: unknown coefficient \"" + name + "\"", did_you_mean(name, names));
    }
    if (statistics::figure_named(figures, name)) throw UsageError("--reported: \"" + name + "\" comes twice");
    statistics::figure_named(figures, name) = range_of(name, text.substr(sign + 1));
  }
  if (coders > 0) figures.coders = coders;
  if (units > 0) figures.units = units;
  if (categories > 0) figures.categories = categories;
  Agreement agreement;
  agreement.unit = "reported";
  agreement.units = units;
  agreement.audit = statistics::audit(figures);
  return agreement;
}

std::string contradictions(const Agreement& agreement) {
  std::string lines;
  for (const AuditResult& result : agreement.audit) {
    if (result.holds) continue;
    lines += "impossible together: " + result.constraint + "\n  " + result.arithmetic + "\n";
    for (const std::string& reading : result.readings) lines += "  or: " + reading + "\n";
  }
  return lines;
}

}  // namespace mazmun::agree
