#include "format/page_html.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "format/json_text.hpp"

namespace mazmun::format {
namespace {

std::string_view page_file(std::string_view name) {
  const auto& files = page_files();
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.first == name; });
  if (found == files.end()) {
    throw UsageError("this mazmun was built without the script of the page (it needs npm)",
                     "build it again with npm on the PATH, or choose another --format");
  }
  return found->second;
}

// No browser looks for markup in it, and no end tag can stand in it.
std::string json_for_html(const Value& data) {
  std::string text;
  append_json(text, data);
  std::string safe;
  safe.reserve(text.size());
  for (const char c : text) {
    if (c == '<') {
      safe += "\\u003c";
    } else {
      safe += c;
    }
  }
  return safe;
}

std::string html_cell(const Value& cell, ColumnKind kind, bool persian_digits) {
  if (cell.is_number()) return html_escape(number_text(cell, kind, persian_digits));
  if (cell.is_bool()) return cell.boolean() ? "✓" : "–";
  return cell.is_string() ? "<bdi dir=\"auto\">" + html_escape(cell.string()) + "</bdi>" : std::string();
}

std::string table_html(const Table& table, const PageStyle& style) {
  std::string out = "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"" + html_escape(table.title) +
                    "\"><table><thead><tr>";
  const auto attribute = [&](std::size_t i) {
    return table.columns[i].kind == ColumnKind::text ? "" : " class=\"number\"";
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    out += std::string("<th scope=\"col\"") + attribute(i) + ">" + html_escape(table.columns[i].heading) + "</th>";
  out += "</tr></thead><tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i)
      out += std::string("<td") + attribute(i) + ">" + html_cell(row[i], table.columns[i].kind, style.persian_digits) +
             "</td>";
    out += "</tr>\n";
  }
  out += "</tbody></table></div>\n";
  for (const std::string& note : table.notes) out += "<p class=\"note\" dir=\"auto\">" + html_escape(note) + "</p>\n";
  return out;
}

// Without the versions of the tools: a new release alone is no reason to write a page anew.
std::string history_html(const History& history) {
  std::string out = "<ol class=\"history\">\n";
  for (const Step& step : history) {
    std::string options;
    append_json(options, step.options);
    out += "<li><strong>" + html_escape(step.tool) + "</strong> <code>" + html_escape(options) + "</code>";
    if (!step.inputs.empty()) {
      out += "<ul>";
      for (const InputRecord& input : step.inputs)
        out += "<li><bdi>" + html_escape(input.name) + "</bdi> <code>" + html_escape(input.sha256) + "</code></li>";
      out += "</ul>";
    }
    out += "</li>\n";
  }
  return out + "</ol>\n";
}

/// Puts the page together, a section after the other.
class PageWriter {
 public:
  PageWriter(const PageContent& content, const PageStyle& style, PageWords words)
      : content_(content), style_(style), words_(words) {}

  std::string write() {
    std::string body;
    if (has("themes")) add(body, "themes", themes());
    if (has_documents()) add(body, "documents", documents());
    if (has("themes")) add(body, "figures", figures());
    for (const Table& table : content_.tables) add_table(body, table);
    add(body, "history", history_html(content_.history));
    return head() + header() + "<main id=\"main\">\n" + body + "</main>\n" + foot();
  }

 private:
  std::string word(std::string_view key) const { return html_escape(words_(key, content_.language)); }

  bool has(const std::string& list) const {
    const Value* found = content_.data.find(list);
    return found != nullptr && found->is_array() && !found->array().empty();
  }

  bool has_documents() const {
    const Value* documents = content_.data.find("documents");
    return documents != nullptr &&
           std::any_of(documents->array().begin(), documents->array().end(),
                       [](const Value& document) { return document.find("segments") != nullptr; });
  }

  std::string head() const {
    const std::string direction = style_.right_to_left ? "rtl" : "ltr";
    return "<!DOCTYPE html>\n<html lang=\"" + html_escape(content_.language.empty() ? "en" : content_.language) +
           "\" dir=\"" + direction + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
           "<meta http-equiv=\"Content-Security-Policy\" content=\"" + html_escape(page_file("policy.txt")) + "\">\n" +
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" "
           "content=\"mazmun\">\n<title>" +
           title() + "</title>\n<style>" + std::string(page_file("style.css")) + "</style>\n</head>\n<body>\n";
  }

  std::string title() const { return style_.title.empty() ? word("report") : html_escape(style_.title); }

  std::string header() const {
    std::string links;
    for (const auto& [id, text] : sections_) links += "<li><a href=\"#" + id + "\">" + text + "</a></li>";
    return "<a class=\"skip\" href=\"#main\">" + word("skip") + "</a>\n<header>\n<h1 dir=\"auto\">" + title() +
           "</h1>\n<nav aria-label=\"" + word("contents") + "\"><ul>" + links + "</ul></nav>\n</header>\n";
  }

  void add(std::string& body, const std::string& id, const std::string& content) {
    add_section(body, id, word(id), content);
  }

  void add_section(std::string& body, const std::string& id, const std::string& heading, const std::string& content) {
    sections_.emplace_back(id, heading);
    body += "<section id=\"" + id + "\" aria-labelledby=\"h-" + id + "\">\n<h2 id=\"h-" + id + "\" tabindex=\"-1\">" +
            heading + "</h2>\n" + content + "</section>\n";
  }

  // A table that goes on where the one before it ended stands in the same section.
  void add_table(std::string& body, const Table& table) {
    const std::string id = "table-" + table.name;
    if (!sections_.empty() && sections_.back().first == id) {
      constexpr std::string_view end = "</section>\n";
      body.resize(body.size() - end.size());
      body += "<h3>" + html_escape(table.title) + "</h3>\n" + table_html(table, style_) + std::string(end);
    } else {
      add_section(body, id, html_escape(table.title), table_html(table, style_));
    }
  }

  std::string themes() const {
    std::string levels = "<option value=\"\">" + word("all") + "</option>";
    for (const Value& level : content_.data.find("levels")->array())
      levels += "<option value=\"" + html_escape(level.find("id")->string()) + "\">" +
                html_escape(level.find("label")->string()) + "</option>";
    return "<div class=\"columns\">\n<div>\n<div class=\"controls\">\n<label class=\"wide\">" + word("search") +
           "<input id=\"search\" type=\"search\" autocomplete=\"off\" dir=\"auto\"></label>\n<label>" + word("level") +
           "<select id=\"level\">" + levels + "</select></label>\n<label>" + word("at_least") +
           "<input id=\"least\" type=\"number\" min=\"0\" step=\"1\" value=\"0\"></label>\n<label>" + word("order") +
           "<select id=\"order\"><option value=\"tree\">" + word("as_in_codebook") +
           "</option><option value=\"assignments\">" + word("assignments") +
           "</option></select></label>\n</div>\n<p id=\"found\" class=\"note\" role=\"status\"></p>\n" +
           "<ul id=\"tree\" role=\"tree\" aria-labelledby=\"h-themes\"></ul>\n</div>\n<div id=\"theme\" "
           "role=\"region\" tabindex=\"0\" aria-live=\"polite\" aria-label=\"" +
           word("theme") + "\"></div>\n</div>\n";
  }

  std::string documents() const {
    return "<div class=\"controls\"><label>" + word("document") + "<select id=\"document\"><option value=\"\">" +
           word("choose_document") +
           "</option></select></label></div>\n<p id=\"marked\" "
           "class=\"note\" role=\"status\"></p>\n<div id=\"body\"></div>\n";
  }

  std::string figures() const {
    std::string out;
    for (const std::string_view chart : {"frequencies", "matrix", "cooccurrence", "saturation", "codes_agreement"}) {
      out += "<figure><h3>" + word(chart) + "</h3><div id=\"chart-" + std::string(chart) +
             "\" role=\"img\" aria-label=\"" + word(chart) + "\"></div></figure>\n";
    }
    return out;
  }

  std::string foot() const {
    return "<footer><p>" + word("made_with") + "</p></footer>\n<script type=\"application/json\" id=\"data\">" +
           json_for_html(content_.data) + "</script>\n<script>" + std::string(page_file("script.js")) +
           "</script>\n</body>\n</html>\n";
  }

  const PageContent& content_;
  const PageStyle& style_;
  PageWords words_;
  std::vector<std::pair<std::string, std::string>> sections_;  // id and heading
};

}  // namespace

std::string page_html(const PageContent& content, const PageStyle& style, PageWords words) {
  return PageWriter(content, style, words).write();
}

std::string html_escape(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '&':
        escaped += "&amp;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

}  // namespace mazmun::format
