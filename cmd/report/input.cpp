#include "input.hpp"

#include "format/agreement_file.hpp"
#include "format/artefacts.hpp"
#include "format/codebook_file.hpp"
#include "format/model_file.hpp"
#include "format/recognise.hpp"
#include "format/translations_file.hpp"
#include "format/verification_file.hpp"

namespace mazmun {
namespace {

struct SortedFiles {
  std::vector<std::string> documents, coded, codebooks;
};

SortedFiles sorted(const std::vector<std::string>& files) {
  SortedFiles sorted;
  for (const std::string& file : files) {
    const std::string format = format::format_of_file(file);
    (format == "coded" ? sorted.coded : format == "codebook" ? sorted.codebooks : sorted.documents).push_back(file);
  }
  return sorted;
}

report::ReportInput from_documents(const std::vector<format::Artefact>& artefacts) {
  report::ReportInput input;
  if (const auto* model = format::find_artefact(artefacts, "model"))
    input.model = format::read_model(model->document, model->file);
  if (const auto* agreement = format::find_artefact(artefacts, "agreement")) {
    input.agreement = format::read_agreement(agreement->document, agreement->file);
    input.constraints = format::audit_of(*agreement);
  }
  if (const auto* found = format::find_artefact(artefacts, "verification"))
    input.verification = format::read_verification(found->document, found->file);
  return input;
}

}  // namespace

ReportSources read_sources(const std::vector<std::string>& files, const QuoteOptions& quotes, bool for_page,
                           const cli::Context& context) {
  const SortedFiles names = sorted(files);
  if (names.coded.empty() && wants_quotes(quotes))
    throw UsageError("quotes need the coded segments", "name the coded streams beside the model");
  if (names.documents.empty() && names.codebooks.empty()) {
    throw InputError({names.coded.front(), 0, 0, {}}, "is not enough for a report",
                     "name the model beside it: mazmun-aggregate makes it of coded streams");
  }
  const auto artefacts = format::read_artefacts(names.documents, {"model", "agreement", "verification"});
  ReportSources sources{from_documents(artefacts), {}, format::history_of(artefacts), {}};
  if (names.codebooks.size() > 1)
    throw InputError({names.codebooks[1], 0, 0, {}}, "is a second codebook beside " + names.codebooks[0]);
  for (const std::string& file : names.codebooks) {
    auto codebook = format::read_codebook(file);
    sources.files.push_back(codebook.record);
    sources.input.codebook = std::move(codebook.value);
  }
  if (!names.coded.empty()) {
    Spoken spoken = spoken_in(names.coded, quotes, for_page, sources.history, context);
    sources.input.quotes = std::move(spoken.quotes);
    sources.documents = std::move(spoken.documents);
  }
  if (!quotes.translations.empty()) {
    auto translations = format::read_translations(quotes.translations);
    sources.files.push_back(translations.record);
    sources.input.translations = std::move(translations.value);
  }
  return sources;
}

}  // namespace mazmun
