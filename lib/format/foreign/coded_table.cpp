#include <algorithm>
#include <array>

#include "format/csv.hpp"
#include "format/foreign/coded_texts.hpp"
#include "format/foreign/source_files.hpp"
#include "format/foreign/span_files.hpp"
#include "format/raw/xlsx_sheet.hpp"
#include "text/fold.hpp"
#include "text/properties.hpp"

namespace mazmun::format::foreign {
namespace {

// What a column of a table of coded segments holds, by the names that programs give it in several languages, folded.
struct SegmentColumn {
  std::string_view key;
  std::string_view names;  // parted by "|"
};
constexpr std::array<SegmentColumn, 6> segment_columns{{
    {"document", "|document|document name|dokumentname|dokument|documento|nom du document|source|file|سند|"},
    {"code", "|code|tag|codename|code name|códigos|código|kode|کد|"},
    {"segment", "|segment|content|coded segment|codiertes segment|text|quote|quotation|quotation content|متن|"},
    {"coder", "|created by|coder|author|autor|erstellt von|user|کدگذار|"},
    {"memo", "|comment|memo|kommentar|یادداشت|"},
    {"group", "|document group|dokumentgruppe|"},
}};

std::map<std::string_view, std::size_t> find_columns(const TextTable& table) {
  std::map<std::string_view, std::size_t> found;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    const std::string wanted = "|" + text::fold(table.header[i]) + "|";
    for (const SegmentColumn& column : segment_columns) {
      if (text::fold(column.names).find(wanted) != std::string::npos) found.emplace(column.key, i);
    }
  }
  return found;
}

TextTable table_of(const ForeignInput& input) {
  if (!is_zip(input.bytes)) return parse_csv(decode_text(input.bytes, input.name).text, input.name);
  ZipFile zip(input.bytes, input.name);
  raw::XlsxBook book(zip, input.name);
  TextTable table{input.name, {}, {}};
  for (const raw::XlsxSheet& sheet : book.sheets()) {
    std::vector<TextRow> rows = book.rows(sheet);
    if (rows.empty() || !table.header.empty()) continue;
    table.header = rows.front().cells;
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
      row->cells.resize(table.header.size());
      table.rows.push_back(std::move(*row));
    }
  }
  return table;
}

bool is_table_name(const std::string& name) {
  const std::string extension = extension_of_path(name);
  return extension == "csv" || extension == "tsv" || extension == "xlsx";
}

std::string_view path_separator(const TextTable& table, std::size_t column) {
  constexpr std::array<std::string_view, 3> separators{" > ", "\\", "::"};
  for (const std::string_view separator : separators) {
    for (const TextRow& row : table.rows) {
      if (row.cells[column].find(separator) != std::string::npos) return separator;
    }
  }
  return "\n";
}

}  // namespace

bool is_coded_table(const ForeignInput& input) {
  if (input.bytes.empty() || !is_table_name(input.name)) return false;
  try {
    const auto columns = find_columns(table_of(input));
    return columns.count("document") + columns.count("code") + columns.count("segment") == 3;
  } catch (const InputError&) {
    return false;
  }
}

Project read_coded_table(const ForeignInput& input, const ReadOptions& /*options*/) {
  const TextTable table = table_of(input);
  const auto columns = find_columns(table);
  for (const std::string_view key : {"document", "code", "segment"}) {
    if (!columns.contains(key))
      throw InputError({input.name, 1, 0, {}}, "has no column of the " + std::string(key),
                       "a table of coded segments has document, code and segment");
  }
  ProjectBuilder builder("segments");
  const std::string_view separator = path_separator(table, columns.at("code"));
  const auto cell = [&](const TextRow& row, std::string_view key) {
    const auto at = columns.find(key);
    return at == columns.end() ? std::string() : row.cells[at->second];
  };
  std::map<std::pair<std::string, std::string>, Span> there;
  for (const TextRow& row : table.rows) {
    const std::string document = cell(row, "document");
    const std::string segment = plain_text(cell(row, "segment"));
    const std::vector<std::string> path = split_path(cell(row, "code"), separator);
    if (path.empty() && segment.empty()) continue;
    if (!builder.go_to(document)) builder.begin(document, "table", input.bytes);
    const auto [found, fresh] = there.emplace(std::pair(document, segment), Span{});
    if (fresh) found->second = builder.append(segment);
    const std::string coder = cell(row, "coder");
    if (path.empty())
      builder.mark(found->second);
    else
      builder.code(found->second, builder.codes().add_exact_path(path), coder.empty() ? "unknown" : coder,
                   cell(row, "memo"));
  }
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    if (std::none_of(columns.begin(), columns.end(), [&](const auto& each) { return each.second == i; }))
      builder.project().losses.push_back({"column", table.header[i], {}, {}, {}, 1, "there is no place for it", {}});
  }
  builder.project().losses.push_back(
      {"text", {}, {}, {}, {}, 1, "the table has segments without the texts around them: documents are those", {}});
  return builder.take();
}

bool is_atlas_report(const ForeignInput& input) {
  const std::string_view beginning = std::string_view(input.bytes).substr(0, 2000);
  return beginning.find("Project: ") != std::string_view::npos &&
         beginning.find("Quotations:") != std::string_view::npos;
}

namespace {

struct QuotationHead {
  std::string number, document;
};

// "  2:12 ¶ 8, in s1_r2", "  2:12 p 4 in Interview 1"
std::optional<QuotationHead> quotation_head(std::string_view line) {
  const std::string_view text = text::trim(line);
  const std::size_t colon = text.find(':');
  const std::size_t in = text.find(" in ");
  if (colon == std::string_view::npos || colon == 0 || in == std::string_view::npos || in < colon) return std::nullopt;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), is_digit)) return std::nullopt;
  if (colon + 1 >= text.size() || !is_digit(text[colon + 1])) return std::nullopt;
  const std::string_view number = text.substr(0, text.find(' '));
  return QuotationHead{std::string(number), std::string(text::trim(text.substr(in + 4)))};
}

// "6 Quotations:"
bool is_count(std::string_view line) {
  const std::string_view text = text::trim(line);
  return text.ends_with("Quotations:") || text.ends_with("Quotation:");
}

constexpr std::string_view bullet = "○";

class AtlasReport {
 public:
  explicit AtlasReport(const ForeignInput& input) : input_(&input), builder_("atlas") {}

  Project read() {
    const std::string text = plain_text(decode_text(input_->bytes, input_->name).text);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      take(std::string_view(text).substr(at, end - at));
      at = end + 1;
    }
    end_quotation();
    builder_.project().losses.push_back({"text",
                                         {},
                                         {},
                                         {},
                                         {},
                                         1,
                                         "the report has quotations without the texts around them: documents are those",
                                         {}});
    return builder_.take();
  }

 private:
  void take(std::string_view line) {
    const std::string_view text = text::trim(line);
    if (text.starts_with(bullet) || text.starts_with("●")) {
      end_quotation();
      code_ = builder_.codes().add_below(no_parent, std::string(text::trim(text.substr(bullet.size()))));
    } else if (const auto head = quotation_head(line)) {
      end_quotation();
      head_ = head;
    } else if (head_) {
      words_ += (words_.empty() ? "" : "\n") + std::string(text);
    } else if (code_ != no_parent && !is_count(line) && !text.empty()) {
      std::string& definition = builder_.codes().theme(code_).definition;
      definition += (definition.empty() ? "" : "\n") + std::string(text);
    }
  }

  void end_quotation() {
    if (head_ && code_ != no_parent) {
      while (words_.ends_with('\n')) words_.pop_back();
      if (!builder_.go_to(head_->document)) builder_.begin(head_->document, "report", input_->bytes);
      const auto [found, fresh] = there_.emplace(std::pair(head_->document, head_->number), Span{});
      if (fresh) found->second = builder_.append(words_);
      builder_.code(found->second, code_, "unknown");
    }
    head_.reset();
    words_.clear();
  }

  const ForeignInput* input_;
  ProjectBuilder builder_;
  std::size_t code_ = no_parent;
  std::optional<QuotationHead> head_;
  std::string words_;
  std::map<std::pair<std::string, std::string>, Span> there_;  // by the document and the number of the quotation
};

}  // namespace

Project read_atlas_report(const ForeignInput& input, const ReadOptions& /*options*/) {
  return AtlasReport(input).read();
}

}  // namespace mazmun::format::foreign
