#include "format/fields.hpp"

#include <algorithm>

#include "base/number.hpp"
#include "base/suggest.hpp"

namespace mazmun::format {

namespace {

// YAML's own words where the document is YAML.
std::string_view kind_of(const Value& value) {
  if (value.line > 0 && value.is_array()) return "a list";
  if (value.line > 0 && value.is_object()) return "a mapping";
  return value.is_null() ? "nothing" : value.kind_name();
}

}  // namespace

void Reading::finish() const {
  if (!findings.empty()) throw InputError(findings);
}

Place Field::place() const {
  if (value_->line > 0) return {reading_->file, value_->line, value_->column, {}};
  return {reading_->file, 0, 0, pointer_};
}

void Field::report(std::string message, std::string hint) const {
  reading_->findings.push_back({place(), std::move(message), std::move(hint)});
}

bool Field::expect(bool right, std::string_view what) const {
  if (!right) report("expected " + std::string(what) + ", found " + std::string(kind_of(*value_)));
  return right;
}

std::string Field::string() const { return expect(value_->is_string(), "a string") ? value_->string() : std::string(); }

std::string Field::scalar() const {
  if (!expect(value_->is_string() || value_->is_number() || value_->is_bool(), "text or a number")) return {};
  if (value_->is_string()) return value_->string();
  if (value_->is_bool()) return value_->boolean() ? "true" : "false";
  if (!value_->written.empty()) return value_->written;
  return value_->is_integer() ? std::to_string(value_->integer()) : shortest(value_->number());
}

std::optional<std::int64_t> Field::integer() const {
  if (!expect(value_->is_integer(), "an integer")) return std::nullopt;
  return value_->integer();
}

std::optional<double> Field::number() const {
  if (!expect(value_->is_number(), "a number")) return std::nullopt;
  return value_->number();
}

bool Field::boolean() const { return expect(value_->is_bool(), "true or false") && value_->boolean(); }

std::vector<Field> Field::items() const {
  std::vector<Field> result;
  if (!expect(value_->is_array(), "a list")) return result;
  for (std::size_t i = 0; i < value_->array().size(); ++i) {
    result.emplace_back(*reading_, value_->array()[i], pointer_ + pointer_step(i));
  }
  return result;
}

std::vector<std::pair<std::string, Field>> Field::members() const {
  std::vector<std::pair<std::string, Field>> result;
  if (!expect(value_->is_object(), "a mapping")) return result;
  for (const auto& [key, value] : value_->object()) {
    result.emplace_back(key, Field(*reading_, value, pointer_ + pointer_step(key)));
  }
  return result;
}

std::optional<Field> Field::member(std::string_view key) const {
  const Value* found = value_->find(key);
  if (found == nullptr || found->is_null()) return std::nullopt;
  return Field(*reading_, *found, pointer_ + pointer_step(key));
}

std::optional<Field> Field::require(std::string_view key) const {
  auto found = member(key);
  if (!found && value_->is_object()) report("has no `" + std::string(key) + "`");
  if (!value_->is_object()) expect(false, "a mapping");
  return found;
}

void Field::allow_only(std::initializer_list<std::string_view> keys) const {
  if (!expect(value_->is_object(), "a mapping")) return;
  const std::vector<std::string> known(keys.begin(), keys.end());
  for (const auto& [key, value] : value_->object()) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    Field(*reading_, value, pointer_ + pointer_step(key))
        .report("unknown key \"" + key + "\"", did_you_mean(key, known));
  }
}

std::string Field::text_of(std::string_view key) const {
  const auto found = member(key);
  return found ? found->scalar() : std::string();
}

}  // namespace mazmun::format
