#include "format/external_protocol.hpp"

#include <optional>
#include <utility>

#include "format/fields.hpp"
#include "format/json_text.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

std::optional<std::size_t> position_of(const std::optional<Field>& field) {
  if (!field) return std::nullopt;
  const auto number = field->integer();
  if (number && *number < 0) field->report("expected a code point from 0, found " + std::to_string(*number));
  return number && *number >= 0 ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt;
}

void read_span(const Field& field, AnsweredCode& code) {
  const auto start = field.member("start");
  const auto end = field.member("end");
  if (start.has_value() != end.has_value())
    return field.report(start ? "has a \"start\" without an \"end\"" : "has an \"end\" without a \"start\"");
  const auto from = position_of(start);
  const auto to = position_of(end);
  if (!from || !to) return;
  if (*from >= *to)
    return end->report("the end " + std::to_string(*to) + " isn't behind the start " + std::to_string(*from));
  code.span = Span{*from, *to};
}

AnsweredCode read_code(const Field& field) {
  AnsweredCode code;
  if (!field.value().is_object()) {
    field.report("expected an object with a \"code\", found " + std::string(field.value().kind_name()));
    return code;
  }
  field.allow_only({"code", "start", "end", "quote", "confidence", "memo"});
  if (const auto id = field.require("code")) code.code = id->string();
  read_span(field, code);
  code.quote = field.text_of("quote");
  code.memo = field.text_of("memo");
  if (const auto confidence = field.member("confidence")) {
    code.confidence = confidence->number();
    if (code.confidence && (*code.confidence < 0 || *code.confidence > 1))
      confidence->report("expected a confidence from 0 to 1");
  }
  return code;
}

Answer read_fields(const Field& root) {
  Answer answer;
  if (!root.value().is_object()) {
    root.report("expected an object {\"segment\":…,\"codes\":[…]}, found " + std::string(root.value().kind_name()));
    return answer;
  }
  root.allow_only({"segment", "codes"});
  if (const auto segment = root.require("segment")) answer.segment = segment->string();
  if (const auto codes = root.require("codes")) {
    for (const Field& code : codes->items()) answer.codes.push_back(read_code(code));
  }
  return answer;
}

// In the answer's own line, whatever a parser that saw one line said.
[[noreturn]] void throw_at(std::vector<Finding> findings, const Place& place) {
  for (Finding& finding : findings) {
    finding.place.file = place.file;
    finding.place.line = place.line;
  }
  throw InputError(std::move(findings));
}

Value parse_answer(std::string_view line, const Place& place) {
  if (const auto invalid = text::first_invalid_byte(line))
    throw InputError(place, "the answer is no valid UTF-8 (byte " + std::to_string(*invalid) + ")");
  try {
    return parse_json(line, place.file);
  } catch (const InputError& error) {
    constexpr std::size_t longest = 60;
    const bool is_long = text::length(line) > longest;
    const std::string said(line.substr(0, text::byte_offset(line, longest)));
    Finding finding = error.findings().front();
    finding.words = "the answer is: " + said + (is_long ? "…" : "");
    throw_at({std::move(finding)}, place);
  }
}

}  // namespace

std::string introduction_line(const Value& codebook) {
  std::string line;
  append_json(line, Value(Object{{"mazmun", "external/1"}, {"codebook", codebook}}));
  return line + "\n";
}

std::string question_line(const Segment& segment) {
  Object question{{"segment", segment.id},
                  {"document", segment.document},
                  {"start", segment.span.start},
                  {"end", segment.span.end}};
  if (!segment.speaker.empty()) question.emplace_back("speaker", segment.speaker);
  if (!segment.question.empty()) question.emplace_back("question", segment.question);
  question.emplace_back("text", segment.text);
  std::string line;
  append_json(line, Value(std::move(question)));
  return line + "\n";
}

Answer read_answer(std::string_view line, const Place& place) {
  const Value value = parse_answer(line, place);
  Reading reading{place.file, {}};
  Answer answer = read_fields(Field(reading, value));
  if (!reading.findings.empty()) throw_at(std::move(reading.findings), place);
  return answer;
}

Value answered_codes(const Answer& answer) {
  Array codes;
  for (const AnsweredCode& code : answer.codes) {
    Object item{{"code", code.code}};
    if (code.span) {
      item.emplace_back("start", code.span->start);
      item.emplace_back("end", code.span->end);
    }
    if (!code.quote.empty()) item.emplace_back("quote", code.quote);
    if (code.confidence) item.emplace_back("confidence", *code.confidence);
    if (!code.memo.empty()) item.emplace_back("memo", code.memo);
    codes.emplace_back(std::move(item));
  }
  return codes;
}

}  // namespace mazmun::format
