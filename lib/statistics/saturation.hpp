// When did interviews stop bringing new codes?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/theme_model.hpp"

namespace mazmun::statistics {

enum class SaturationKind {
  no_new,  ///< "no new code in K interviews"
  guest,   ///< base size, run length and new information threshold: Guest, Namey & Chen 2020
  share    ///< a share of all codes is known: Hennink, Kaiser & Marconi 2017
};

/// "no-new:K", "guest:BASE,RUN,THRESHOLD" or "hennink:SHARE".
struct SaturationRule {
  std::size_t run = 3;  ///< K, or the run length
  SaturationKind kind = SaturationKind::no_new;
  std::size_t base = 4;       ///< interviews
  std::size_t threshold = 5;  ///< per cent
  std::size_t share = 90;     ///< per cent
};

/// Reads a rule. "guest" is guest:4,2,5, "hennink" is hennink:90; in guest the threshold may be left out. Throws
/// UsageError where it is none, or a number is out of range.
SaturationRule parse_saturation_rule(const std::string& text);
/// In full, as parse_saturation_rule() reads it.
std::string to_string(const SaturationRule& rule);

/// The index of the document at which the rule is met, given how many new codes each document brings; nothing where it
/// isn't, or where no document has a code.
/// no_new: the first document behind which `run` documents bring no new code. Guest, Bunce & Johnson 2006 (Field
/// Methods 18(1), 59-82) and Francis et al. 2010 (Psychology & Health 25(10), 1229-1245: a stopping criterion of three
/// further interviews without new themes). guest: the last document before the first run of `run` documents behind the
/// base in which the new codes are at most `threshold` per cent of the codes of the base; runs begin behind each
/// document from the base on. share: the first document behind which `share` per cent of all codes of the whole corpus
/// are known.
std::optional<std::size_t> saturation_point(const std::vector<std::size_t>& new_codes, const SaturationRule& rule);

/// "6+2" as Guest, Namey & Chen report it: documents up to the point, and of the run behind it; empty for other rules.
std::string reported(const SaturationRule& rule, std::size_t point);

/// New codes of the run behind `point` by those of the base; nothing for other rules than guest.
std::optional<double> new_information(const std::vector<std::size_t>& new_codes, const SaturationRule& rule,
                                      std::size_t point);

/// How many permutations of the order, and the seed that they are drawn from.
struct Permutations {
  std::size_t count = 0;
  std::uint64_t seed = 1;
};

/// What `permutations` random orders of the documents show; `codes` are the distinct codes of each document. Orders are
/// those of Fisher and Yates with xoshiro256**; percentiles are of type 7 (Hyndman & Fan 1996). Memory grows with
/// documents times codes.
SaturationBand saturation_band(const std::vector<std::vector<std::size_t>>& codes, const SaturationRule& rule,
                               const Permutations& permutations);

}  // namespace mazmun::statistics
