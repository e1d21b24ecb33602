// The repairs of a run of mazmun-ingest, and the list of them.
#pragma once

#include <optional>

#include "format/repairs_file.hpp"
#include "ingest/repair/repair_document.hpp"
#include "options.hpp"

namespace mazmun {

class Repairs {
 public:
  explicit Repairs(const Options& options)
      : options_(options.repair), given_(ingest::repair::chosen_rules(options.repair.names)) {
    if (!options_.list.empty()) list_.emplace(options_.list);
  }

  /// The rules that were asked for, or the safe ones where the document is Persian.
  void apply(Document& document) {
    const bool persian = document.language == "fa" || document.language.rfind("fa-", 0) == 0;
    auto rules = given_;
    if (options_.names.empty() && persian && !options_.none) rules = ingest::repair::chosen_rules({"fa"});
    const auto made = ingest::repair::repair_document(document, rules, list_.has_value());
    if (list_) list_->write(document.id, made);
  }

  /// The list, to be put in place when the corpus is; null where nobody asked for it.
  OutputFile* file() { return list_ ? &list_->file() : nullptr; }

 private:
  const RepairOptions& options_;
  std::vector<const ingest::repair::Rule*> given_;
  std::optional<format::RepairsWriter> list_;
};

}  // namespace mazmun
