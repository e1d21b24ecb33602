// The model as a JSON document (docs/reference/model.md): what aggregate writes, and verify and report read.
#pragma once

#include <string>

#include "base/output.hpp"
#include "model/history.hpp"
#include "model/theme_model.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// The document. Themes, documents and attributes are objects keyed by id, in the order of the model.
Value model_value(const ThemeModel& model, const History& history);

/// Writes the bytes of pretty_json(model_value(model, history)), one theme, document or row of the matrix at a time.
void write_model(OutputFile& out, const ThemeModel& model, const History& history);

/// The model that `document` holds. Throws InputError with every finding: it is no model, a figure is missing or isn't
/// a count, a theme or document is named that it doesn't have. `file` is for messages.
ThemeModel read_model(const Value& document, const std::string& file);

}  // namespace mazmun::format
