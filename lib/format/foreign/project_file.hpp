// project.json: what a project holds that codebook, corpus and coded stream have no place for, so that it can go back.
#pragma once

#include <string>
#include <vector>

#include "model/history.hpp"
#include "model/project.hpp"
#include "model/value.hpp"

namespace mazmun::format::foreign {

Value project_value(const Project& project, const History& history);

/// What project_value() wrote. Documents have an id and nothing else; codes of codings are indices into `codebook`, and
/// codings of codes that it doesn't have are left out. Throws InputError where it is something else.
Project project_from(const Value& document, const Codebook& codebook, const std::string& file);

/// losses.json: what the target can't hold, with the counts of what was read.
Value losses_value(const Project& project, const std::vector<Loss>& losses, const std::string& to,
                   const History& history);

/// What is wrong with the shape of such documents; their headers are looked at elsewhere.
std::vector<Finding> check_losses(const Value& document, const std::string& file);
std::vector<Finding> check_project(const Value& document, const std::string& file);

}  // namespace mazmun::format::foreign
