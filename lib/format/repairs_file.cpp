#include "format/repairs_file.hpp"

#include "base/error.hpp"
#include "format/csv.hpp"
#include "format/json_text.hpp"

namespace mazmun::format {
namespace {

bool ends_with(const std::string& path, std::string_view end) {
  return path.size() > end.size() && std::string_view(path).substr(path.size() - end.size()) == end;
}

bool is_table(const std::string& path) {
  if (ends_with(path, ".csv")) return true;
  if (ends_with(path, ".jsonl")) return false;
  throw UsageError("--repairs: \"" + path + "\" is neither .csv nor .jsonl", "name a file such as repairs.jsonl");
}

// Thousandths as a decimal number without zeros at its end.
std::string share_text(int thousandths) {
  std::string text = std::to_string(1000 + thousandths % 1000).replace(0, 1, std::to_string(thousandths / 1000) + ".");
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string json_line(const std::string& document, const Repair& repair) {
  std::string line = R"({"document":)";
  append_json_string(line, document);
  line += ",\"before\":" + std::to_string(repair.before) + ",\"after\":" + std::to_string(repair.after) + ",\"rule\":";
  append_json_string(line, repair.rule);
  line += R"(,"old":)";
  append_json_string(line, repair.old_text);
  line += R"(,"new":)";
  append_json_string(line, repair.new_text);
  return line + R"(,"sure":)" + share_text(repair.sure) + "}\n";
}

}  // namespace

RepairsWriter::RepairsWriter(const std::string& path) : is_table_(is_table(path)), out_(path) {
  std::string header;
  if (is_table_) append_csv_row(header, {"document", "before", "after", "rule", "old", "new", "sure"});
  out_.write(header);
}

void RepairsWriter::write(const std::string& document, const std::vector<Repair>& repairs) {
  for (const Repair& repair : repairs) {
    std::string line;
    if (is_table_) {
      append_csv_row(line, {document, std::to_string(repair.before), std::to_string(repair.after), repair.rule,
                            repair.old_text, repair.new_text, share_text(repair.sure)});
    } else {
      line = json_line(document, repair);
    }
    out_.write(line);
  }
}

}  // namespace mazmun::format
