// What is simulated, put together from the options, and its tables.
#pragma once

#include <vector>

#include "code/rules_coder.hpp"
#include "format/report_folder.hpp"
#include "model/history.hpp"
#include "options.hpp"
#include "simulate/coders.hpp"
#include "simulate/plan.hpp"
#include "simulate/tables.hpp"

namespace mazmun {

/// The themes that the rules find.
simulate::ThemesOf finder(code::RulesCoder& rules, const Codebook& codebook);

/// From the table that was named, else the same for all codes. Appends what was read to `inputs`.
simulate::Targets targets_of(const Options& options, const Codebook& codebook, std::vector<InputRecord>& inputs);

/// The themes that occur.
std::vector<std::size_t> themes_of(const simulate::Targets& targets);

/// The table that was named; empty where none was. Appends what was read to `inputs`.
simulate::Confusion confusion_of(const Options& options, const Codebook& codebook, std::vector<InputRecord>& inputs);

/// What each coder gave; nothing where no coders were asked for.
std::vector<simulate::Labels> coders_of(const Options& options, const simulate::Labels& truth,
                                        const simulate::Confusion& confusion, Random& random);

/// Writes targets.csv, coding.csv, and coders' files where there are any.
void write_tables(format::FolderWriter& folder, const std::vector<simulate::Answers>& answers,
                  const std::vector<simulate::Labels>& coders, const Codebook& codebook);

}  // namespace mazmun
