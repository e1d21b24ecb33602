#include "options.hpp"

#include <algorithm>

namespace mazmun {

void declare(cli::Command& command, Options& options) {
  command.files(options,
                "A model, an agreement, a verification, a codebook, coded streams, in any order; - is standard input");
  command.output(options, "DIR", "Write the files into DIR; without it the first table goes to standard output");
  command.list(
      "--format", "LIST", options.formats,
      "md, csv, tsv, json, tex, docx, xlsx, html, svg, pdf, png, dot, graphml (default: md,csv; without -o: md)");
  command.text("--title", "TITLE", options.title, "Above every page (default: the model's title)");
  command.text("--language", "TAG", options.language, "Language of headings and labels, such as fa");
  command.choice("--digits", {"latin", "persian"}, options.digits, "Digits of the pages");
  declare_quotes(command, options.quotes);
  command.flag("--bom", options.byte_order_mark, "A byte order mark before CSV and TSV, which Excel needs for UTF-8");
  command.flag("--check", options.check,
               "Write nothing: say what would change in DIR, with status 1 if anything would");
  command.common(options);
  command.example("mazmun-report model.json agreement.json -o report", "The tables as Markdown and CSV");
  command.example("mazmun-report model.json --language fa --digits persian",
                  "The theme table in Persian, on standard output");
  command.example("mazmun-report model.json codebook.yaml coded.jsonl -o report", "With quotes and the codebook");
  command.example("mazmun-report model.json codebook.yaml coded.jsonl --format html -o report",
                  "A page to explore: report/index.html");
  command.example("mazmun-report model.json -o report --check", "Is the report that of this model?");
}

bool asks_for(const std::vector<std::string>& formats, std::string_view format) {
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

Object settings_of(const Options& options, const std::vector<std::string>& formats) {
  Object settings = cli::given({{"digits", options.digits},
                                {"language", options.language},
                                {"quote-gate", options.quotes.gate},
                                {"title", options.title}});
  settings.emplace_back("format", Array(formats.begin(), formats.end()));
  if (options.quotes.page_texts != QuoteOptions().page_texts)
    settings.emplace_back("page-texts", options.quotes.page_texts);
  if (options.quotes.most) settings.emplace_back("quotes", *options.quotes.most);
  if (options.byte_order_mark) settings.emplace_back("bom", true);
  return settings;
}

}  // namespace mazmun
