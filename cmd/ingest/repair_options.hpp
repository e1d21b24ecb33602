// --repair, --no-repair and --repairs of mazmun-ingest.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "ingest/repair/rules.hpp"
#include "model/value.hpp"

namespace mazmun {

struct RepairOptions {
  std::vector<std::string> names;
  bool none = false;
  std::string list;
};

/// The repairs with what they do, for help.
inline void declare(cli::Command& command, RepairOptions& options) {
  std::string what = "Repair damaged text: fa (those with a star, as with --language fa), all, or";
  for (const auto& rule : ingest::repair::rules())
    what += "\n" + std::string(rule.name) + (rule.safe ? "*" : "") + ": " + std::string(rule.what);
  command.list("--repair", "LIST", options.names, what);
  command.flag("--no-repair", options.none, "Repair nothing");
  command.text("--repairs", "FILE", options.list, "List every repair in FILE (.jsonl or .csv)");
  command.exclusive({"--repair", "--no-repair"});
}

/// What the history says of them.
inline void add_settings(const RepairOptions& options, Object& settings) {
  if (options.none) settings.emplace_back("no-repair", "yes");
  Array names;
  for (const auto* rule : ingest::repair::chosen_rules(options.names)) names.emplace_back(std::string(rule->name));
  if (!names.empty()) settings.emplace_back("repair", std::move(names));
}

}  // namespace mazmun
