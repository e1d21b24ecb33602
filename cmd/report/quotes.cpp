#include "quotes.hpp"

#include <variant>

#include "format/coded_input.hpp"
#include "report/quotes.hpp"

namespace mazmun {
namespace {

constexpr std::size_t quotes_by_default = 3;

std::optional<report::QuoteGate> gate_of(const std::string& option) {
  if (option.empty()) return std::nullopt;
  const std::size_t equals = option.find('=');
  if (equals == std::string::npos) return report::QuoteGate{option, {}};
  return report::QuoteGate{option.substr(0, equals), option.substr(equals + 1)};
}

}  // namespace

void declare_quotes(cli::Command& command, QuoteOptions& options) {
  command.number("--quotes", "N", options.most, "Quotes a code, from the coded streams (default: 3)");
  command.text("--quote-gate", "ATTRIBUTE", options.gate,
               "Quote only documents whose ATTRIBUTE is yes (true, 1, بله), or ATTRIBUTE=VALUE");
  command.text("--translations", "FILE", options.translations,
               "Translations of quotes: a table document, start, translation");
  command.number("--page-texts", "MB", options.page_texts,
                 "Megabytes of documents that the page shows whole (default: 1; 0: none)");
}

bool wants_quotes(const QuoteOptions& options) {
  return options.most || !options.gate.empty() || !options.translations.empty();
}

Spoken spoken_in(const std::vector<std::string>& coded, const QuoteOptions& options, bool for_page, History& history,
                 const cli::Context& context) {
  report::QuotePicker picker(options.most.value_or(quotes_by_default), gate_of(options.gate));
  report::DocumentShelf shelf(for_page ? options.page_texts * 1'000'000 : 0, gate_of(options.gate));
  format::CodedInput streams(coded);
  while (const auto record = streams.next()) {
    if (const auto* document = std::get_if<Document>(&*record)) {
      context.progress(document->id);
      picker.begin(*document);
      shelf.begin(*document);
    } else {
      const auto& segment = std::get<Segment>(*record);
      picker.add(segment);
      shelf.add(segment);
    }
  }
  if (!picker.had_text() && options.most) {
    throw InputError({coded.front(), 0, 0, {}}, "has no text to quote from: it is free of text",
                     "leave --quotes out, or name the streams with text");
  }
  merge(history, streams.history());
  return {picker.picked(), shelf.take()};
}

}  // namespace mazmun
