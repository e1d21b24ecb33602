// When are there no new codes any more: stopping rules over the documents in order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace mazmun::statistics {

/// "no new code in K interviews": K as in the rule "no-new:K".
struct SaturationRule {
  std::size_t run = 3;
};

/// "no-new:K" with K from 1. Throws UsageError.
SaturationRule parse_saturation_rule(const std::string& text);
std::string to_string(const SaturationRule& rule);

/// The index of the first document behind which `rule.run` documents bring no new code, given how many new codes each
/// document brings; nothing where there is none, or where no document has a code. Guest, Bunce & Johnson 2006 (Field
/// Methods 18(1), 59-82) and Francis et al. 2010 (Psychology & Health 25(10), 1229-1245: a stopping criterion of three
/// further interviews without new themes).
std::optional<std::size_t> saturation_point(const std::vector<std::size_t>& new_codes, const SaturationRule& rule);

}  // namespace mazmun::statistics
