#include "format/validate.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>
#include <system_error>

#include "base/input.hpp"
#include "base/suggest.hpp"
#include "format/agreement_file.hpp"
#include "format/answer_cache.hpp"
#include "format/checks.hpp"
#include "format/codebook_file.hpp"
#include "format/foreign/project_file.hpp"
#include "format/json_text.hpp"
#include "format/model_file.hpp"
#include "format/pseudonyms_file.hpp"
#include "format/recognise.hpp"
#include "format/shard_file.hpp"
#include "format/stream.hpp"
#include "format/study_file.hpp"
#include "format/verification_file.hpp"
#include "format/yaml_text.hpp"
#include "model/definitions.hpp"
#include "model/lineage.hpp"

namespace mazmun::format {
namespace {

constexpr std::size_t most_findings = 100;

using Counts = std::vector<std::pair<std::size_t, std::string>>;

void append(std::vector<Finding>& findings, std::vector<Finding> more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// ---- Streams: read on behind a bad line, so that one run shows everything, as far as what follows can be understood.

class StreamCheck {
 public:
  StreamCheck(StreamReader reader, std::string format, const Codebook* codebook)
      : reader_(std::move(reader)), format_(std::move(format)) {
    if (codebook == nullptr) return;
    lineage_.emplace(*codebook);
    stale_.emplace(*codebook);
  }

  void run(Validation& validation) {
    while (findings_.size() < most_findings && step()) continue;
    if (findings_.size() >= most_findings)
      findings_.push_back({{validation.file, 0, 0, {}}, "more than can be shown is wrong here", {}});
    append(validation.findings, std::move(findings_));
    if (stale_) {
      for (const StaleCount& stale : stale_->counts())
        validation.warnings.push_back({{validation.file, 0, 0, {}}, describe(stale), {}});
    }
    if (format_ == "stream") return;
    validation.counts = {{documents_, "document"}};
    if (format_ != "corpus") validation.counts.emplace_back(segments_, "segment");
  }

 private:
  // False behind the last record, and where reading on makes no sense.
  bool step() {
    try {
      const auto record = reader_.next();
      if (!record) return false;
      check(*record);
      return true;
    } catch (const InputError& error) {
      return go_on_after(error.findings());
    }
  }

  bool go_on_after(const std::vector<Finding>& findings) {
    const Place& place = findings.front().place;
    if (place.line == failed_line_)
      return false;  // the end is missing behind a line that is cut off, or nothing follows
    failed_line_ = place.line;
    const bool follows = !findings_.empty() && place.pointer == "/end/records";  // a lost line was reported already
    if (!follows) append(findings_, findings);
    return inside_ && !place.pointer.starts_with("/mazmun");
  }

  void check(const Record& record) {
    inside_ = !std::holds_alternative<Header>(record);
    if (const auto* header = std::get_if<Header>(&record)) {
      append(findings_, check_history(header->history, reader_.place()));
      if (stale_) stale_->begin(header->history);
    }
    if (const auto* document = std::get_if<Document>(&record)) {
      ++documents_;
      if (!is_sha256(document->source.sha256))
        findings_.push_back({reader_.place("/source/sha256"), "expected 64 hexadecimal digits", {}});
    }
    if (const auto* segment = std::get_if<Segment>(&record)) {
      ++segments_;
      if (lineage_) check_codes(*segment);
      if (stale_) {
        Segment carried = *segment;
        lineage_->carry(carried);
        stale_->add(carried);
      }
    }
  }

  // Each unknown code is reported where it stands first.
  void check_codes(const Segment& segment) {
    for (std::size_t i = 0; i < segment.codes.size(); ++i) {
      const std::string& code = segment.codes[i].code;
      auto problem = lineage_->problem(code, reader_.place("/codes" + pointer_step(i) + "/code"));
      if (problem && unknown_.insert(code).second) findings_.push_back(std::move(*problem));
    }
  }

  StreamReader reader_;
  std::string format_;
  std::optional<Lineage> lineage_;
  std::optional<StaleCodings> stale_;
  std::vector<Finding> findings_;
  std::set<std::string> unknown_;
  std::size_t documents_ = 0;
  std::size_t segments_ = 0;
  std::size_t failed_line_ = 0;
  bool inside_ = false;  // the last good record is a document or a segment
};

// ---- Documents: what each says about itself, after its reader and the checks.

struct Text {
  std::string bytes;
  std::string file;
  std::string folder;  // with a slash at its end, or empty
};

Counts model_counts(const Text& text, std::vector<Finding>& findings) {
  const Value document = parse_json(text.bytes, text.file);
  const ThemeModel model = read_model(document, text.file);
  append(findings, check_history(expect_format(document, "model", text.file).history, {text.file, 0, 0, {}}));
  append(findings, check_model(document, model, text.file));
  return {{model.themes.size(), "theme"}, {model.documents.size(), "document"}};
}

Counts agreement_counts(const Text& text, std::vector<Finding>& findings) {
  const Value document = parse_json(text.bytes, text.file);
  const Agreement agreement = read_agreement(document, text.file);
  append(findings, check_history(expect_format(document, "agreement", text.file).history, {text.file, 0, 0, {}}));
  append(findings, check_agreement(document, agreement, text.file));
  return {{agreement.coders.size(), "coder"}, {agreement.units, "unit"}};
}

Counts verification_counts(const Text& text, std::vector<Finding>& findings) {
  const Value document = parse_json(text.bytes, text.file);
  const Verification verification = read_verification(document, text.file);
  append(findings, check_history(expect_format(document, "verification", text.file).history, {text.file, 0, 0, {}}));
  append(findings, check_verification(document, verification, text.file));
  return {{verification.claims.size(), "claim"}};
}

Counts report_counts(const Text& text, std::vector<Finding>& findings) {
  const History history = expect_format(parse_json(text.bytes, text.file), "report", text.file).history;
  append(findings, check_history(history, {text.file, 0, 0, {}}));
  return {{history.size(), "step"}};
}

// A manifest has no history of its own.
Counts manifest_counts(const Text& text, std::vector<Finding>& findings) {
  const Value document = parse_json(text.bytes, text.file);
  Value header = *document.find("mazmun");
  if (header.is_object() && header.find("history") == nullptr) header.add("history", Array());
  read_header(header, {text.file, 0, 0, {}});
  append(findings, check_manifest(document, text.file, text.folder));
  const Value* files = document.find("files");
  return {{files != nullptr && files->is_array() ? files->array().size() : 0, "file"}};
}

Counts shard_counts(const Text& text, std::vector<Finding>& /*findings*/) {
  return {{check_shard(text.bytes, text.file), "document"}};
}

Counts codebook_counts(const Text& text, std::vector<Finding>& /*findings*/) {
  return {{codebook_from(parse_document(text.bytes, text.file), text.file).themes.size(), "theme"}};
}

Counts study_counts(const Text& text, std::vector<Finding>& /*findings*/) {
  return {{study_from(parse_document(text.bytes, text.file), text.file, text.folder).claims.size(), "claim"}};
}

Counts answers_counts(const Text& text, std::vector<Finding>& findings) {
  const AnswerCache answers = AnswerCache::of_bytes(text.file, text.bytes);
  for (Finding finding : answers.warnings()) {
    finding.message = "the last answer is cut off";
    finding.hint = "the next run of mazmun-code leaves it out and asks for it again";
    findings.push_back(std::move(finding));
  }
  return {{answers.size(), "answer"}};
}

Counts pseudonyms_counts(const Text& text, std::vector<Finding>& /*findings*/) {
  return {{pseudonyms_from(text.bytes, text.file).size(), "pseudonym"}};
}

// What a conversion leaves beside streams and codebook.
Counts losses_counts(const Text& text, std::vector<Finding>& findings) {
  const Value document = parse_json(text.bytes, text.file);
  append(findings, check_history(expect_format(document, "losses", text.file).history, {text.file, 0, 0, {}}));
  append(findings, foreign::check_losses(document, text.file));
  const Value* losses = document.find("losses");
  return {{losses != nullptr && losses->is_array() ? losses->array().size() : 0, "item"}};
}

Counts project_counts(const Text& text, std::vector<Finding>& findings) {
  const Value document = parse_json(text.bytes, text.file);
  append(findings, check_history(expect_format(document, "project", text.file).history, {text.file, 0, 0, {}}));
  append(findings, foreign::check_project(document, text.file));
  const Value* sources = document.find("sources");
  return {{sources != nullptr && sources->is_array() ? sources->array().size() : 0, "source"}};
}

struct DocumentKind {
  std::string_view format;
  std::string_view kind;
  Counts (*check)(const Text&, std::vector<Finding>&);
};

constexpr DocumentKind document_kinds[] = {
    {"model", "model", model_counts},
    {"agreement", "agreement", agreement_counts},
    {"verification", "verification", verification_counts},
    {"report", "report history", report_counts},
    {"manifest", "report", manifest_counts},
    {"shard", "shard", shard_counts},
    {"codebook", "codebook", codebook_counts},
    {"study", "study", study_counts},
    {"answers", "answers of a program", answers_counts},
    {"pseudonyms", "pseudonym file", pseudonyms_counts},
    {"losses", "list of losses", losses_counts},
    {"project", "project", project_counts},
};

// ---- Files

bool is_stream(std::string_view format) {
  return format == "corpus" || format == "segments" || format == "coded" || format == "stream";
}

// A stream in a file is read line by line, however long it is; what comes through a pipe must be kept to be read twice.
bool can_be_read_twice(const std::string& path) {
  std::error_code error;
  return path != "-" && std::filesystem::is_regular_file(path, error);
}

std::string format_of_first_line(const std::string& path) {
  LineReader lines(path);
  const auto line = lines.next();
  return line ? format_of(*line) : std::string();
}

void check_stream(Validation& validation, LineReader lines, const std::string& format, const Codebook* codebook) {
  validation.kind = format == "stream" ? "empty stream" : format + " stream";
  const std::vector<std::string> accepted =
      format == "stream" ? std::vector<std::string>() : std::vector<std::string>{format};
  StreamCheck(StreamReader(std::move(lines), accepted), format, codebook).run(validation);
}

void check_document(Validation& validation, const Text& text, const DocumentKind& kind) {
  validation.kind = kind.kind;
  validation.counts = kind.check(text, validation.findings);
}

[[noreturn]] void fail_unrecognised(const std::string& file, const std::string& format) {
  if (!format.empty())
    throw InputError({file, 0, 0, {}}, "unknown format \"" + format + "\"", did_you_mean(format, known_formats()));
  throw InputError({file, 0, 0, {}}, "is no file of mazmun",
                   "streams and documents say what they are in \"mazmun\", at their beginning");
}

std::string file_in(const std::string& path) {
  std::error_code error;
  return path != "-" && std::filesystem::is_directory(path, error)
             ? (std::filesystem::path(path) / "manifest.json").string()
             : path;
}

void check_file(Validation& validation, const std::string& path, const Codebook* codebook) {
  const bool again = can_be_read_twice(path);
  if (const std::string format = again ? format_of_first_line(path) : std::string(); is_stream(format)) {
    return check_stream(validation, LineReader(path), format, codebook);
  }
  Text text{read_file(path), validation.file, path.substr(0, path.rfind('/') + 1)};
  const std::string format = format_of(again ? text.bytes : text.bytes.substr(0, text.bytes.find('\n')));
  const std::string whole = format.empty() ? format_of(text.bytes) : format;
  if (is_stream(whole))
    return check_stream(validation, LineReader::of_bytes(validation.file, text.bytes), whole, codebook);
  const auto* kind = std::find_if(std::begin(document_kinds), std::end(document_kinds),
                                  [&](const DocumentKind& each) { return each.format == whole; });
  if (kind == std::end(document_kinds)) fail_unrecognised(validation.file, whole);
  check_document(validation, text, *kind);
}

}  // namespace

Validation validate(const std::string& path, const Codebook* codebook) {
  Validation validation;
  const std::string file = file_in(path);
  validation.file = display_name(file);
  try {
    check_file(validation, file, codebook);
  } catch (const InputError& error) {
    append(validation.findings, error.findings());
  }
  const auto same = [](const Finding& a, const Finding& b) { return to_string(a) == to_string(b); };
  validation.findings.erase(std::unique(validation.findings.begin(), validation.findings.end(), same),
                            validation.findings.end());
  if (!validation.findings.empty()) {
    validation.outcome = validation.kind.empty() ? Validation::Outcome::unrecognised : Validation::Outcome::invalid;
  }
  return validation;
}

std::string summary(const Validation& validation) {
  std::string text = validation.file + ": " + validation.kind;
  for (const auto& [count, what] : validation.counts)
    text += ", " + std::to_string(count) + " " + what + (count == 1 ? "" : "s");
  return text;
}

}  // namespace mazmun::format
