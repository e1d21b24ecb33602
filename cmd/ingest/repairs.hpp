// --repair, --no-repair and --repairs of mazmun-ingest.
#pragma once

#include <optional>

#include "format/repairs_file.hpp"
#include "ingest/repair/repair_document.hpp"
#include "options.hpp"

namespace mazmun {

class Repairs {
 public:
  explicit Repairs(const Options& options)
      : options_(options), given_(ingest::repair::chosen_rules(options.repair)) {
    if (!options.repairs.empty()) list_.emplace(options.repairs);
  }

  /// The rules that were asked for, or the safe ones where the document is Persian.
  void apply(Document& document) {
    const bool persian = document.language == "fa" || document.language.rfind("fa-", 0) == 0;
    auto rules = given_;
    if (options_.repair.empty() && persian && !options_.no_repair) rules = ingest::repair::chosen_rules({"fa"});
    const auto made = ingest::repair::repair_document(document, rules, list_.has_value());
    if (list_) list_->write(document.id, made);
  }

  void commit() {
    if (list_) list_->commit();
  }

 private:
  const Options& options_;
  std::vector<const ingest::repair::Rule*> given_;
  std::optional<format::RepairsWriter> list_;
};

}  // namespace mazmun
