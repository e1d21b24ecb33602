// Codebooks, models, agreements and verifications as lists of things with properties, which one function compares.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diff/difference.hpp"
#include "model/agreement.hpp"
#include "model/claim.hpp"
#include "model/codebook.hpp"
#include "model/history.hpp"
#include "model/theme_model.hpp"
#include "model/value.hpp"

namespace mazmun::diff {

/// Entries whose order says nothing: match rules, findings.
struct NamedList {
  std::string name;
  std::vector<std::string> entries;
};

struct Item {
  std::string subject;  ///< "theme"
  std::string id;       ///< unique among those of one subject; empty where there is only one
  Object fields;        ///< each is compared as a whole; null is as good as not there
  std::vector<NamedList> lists;
  std::vector<std::string> children;  ///< ids in an order that counts, as far as they are on both sides
};

using Items = std::vector<Item>;

/// A file that was read whole.
struct Described {
  Items items;
  History history;  ///< none of what is written by hand
};

Items items_of(const Codebook& codebook);
Items items_of(const ThemeModel& model);
Items items_of(const Agreement& agreement);
Items items_of(const Verification& verification);

/// A label as fields: "label.fa", or "label" where it has no language.
Object label_fields(const Label& label);
/// "leadership drives → culture".
std::string relation_text(const Relation& relation);
/// Null for an empty text, so that "not said" and "not there" are one.
Value text_or_null(const std::string& text);

/// Things are found again by subject and id. The changes of one subject stand together: those of `before` in their
/// order, then what is only in `after`. The tallies count each subject, and each list's entries under its name.
Difference compare(std::string compared, const Items& before, const Items& after);
Difference compare(std::string compared, const Described& before, const Described& after);

}  // namespace mazmun::diff
