#include "code/answer_check.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/suggest.hpp"
#include "text/utf8.hpp"

namespace mazmun::code {
namespace {

std::string_view words_at(const Segment& segment, Span span) {
  const std::string_view text = segment.text;
  const std::size_t start = text::byte_offset(text, span.start - segment.span.start);
  const std::string_view rest = text.substr(start);
  return rest.substr(0, text::byte_offset(rest, span.end - span.start));
}

// Where the code stands; a finding where it can't.
std::optional<Span> place_of(const AnsweredCode& code, const Segment& segment, std::string& problem) {
  if (code.span) {
    if (code.span->start < segment.span.start || code.span->end > segment.span.end) {
      problem = "the span " + std::to_string(code.span->start) + "-" + std::to_string(code.span->end) +
                " lies outside of \"" + segment.id + "\", " + std::to_string(segment.span.start) + "-" +
                std::to_string(segment.span.end);
    } else if (!code.quote.empty() && words_at(segment, *code.span) != code.quote) {
      problem =
          "its quote isn't what stands at " + std::to_string(code.span->start) + "-" + std::to_string(code.span->end);
    }
    return code.span;
  }
  if (code.quote.empty()) return std::nullopt;
  const std::size_t found = segment.text.find(code.quote);
  if (found == std::string::npos) {
    problem = "its quote doesn't stand in \"" + segment.id + "\"";
    return std::nullopt;
  }
  const std::size_t start = segment.span.start + text::length(std::string_view(segment.text).substr(0, found));
  return Span{start, start + text::length(code.quote)};
}

}  // namespace

Judgement judgement_of(const Answer& answer, const Segment& segment, const Codebook& codebook, const std::string& coder,
                       const Place& place) {
  Judgement judgement{coder, {}};
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < answer.codes.size(); ++i) {
    const AnsweredCode& code = answer.codes[i];
    const auto report = [&](const std::string& member, std::string message, std::string hint = {},
                            std::string words = {}) {
      Place at = place;
      at.pointer = "/codes/" + std::to_string(i) + member;
      findings.push_back({std::move(at), std::move(message), std::move(hint), std::move(words)});
    };
    if (!codebook.find(code.code))
      report("/code", "unknown code \"" + code.code + "\"", did_you_mean(code.code, codebook.ids()));
    std::string problem;
    const std::optional<Span> span = place_of(code, segment, problem);
    if (!problem.empty())
      report(code.span ? "" : "/quote", problem,
             code.span ? "positions are those of the document: the segment's start, and more" : "",
             code.quote.empty() ? "" : "it quotes \"" + code.quote + "\"");
    const bool twice = std::any_of(judgement.codes.begin(), judgement.codes.end(),
                                   [&](const Coding& other) { return other.code == code.code && other.span == span; });
    if (twice && problem.empty()) report("", "gives \"" + code.code + "\" to the same words a second time");
    Coding& coding = judgement.codes.emplace_back();
    coding.code = code.code;
    coding.span = span;
    coding.by = "program";
    coding.memo = code.memo;
    coding.confidence = code.confidence;
  }
  if (!findings.empty()) throw InputError(std::move(findings));
  return judgement;
}

}  // namespace mazmun::code
