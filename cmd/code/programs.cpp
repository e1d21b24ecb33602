// Programs as coders: each segment is a question, each answer is checked and kept.
#include <memory>

#include "code/answer_check.hpp"
#include "format/answer_cache.hpp"
#include "format/external_program.hpp"
#include "source.hpp"

namespace mazmun {
namespace {

struct Program {
  Program(const Work& with, const std::string& introduction)
      : work(with),
        cache(with.options.cache.empty() ? format::AnswerCache()
                                         : format::AnswerCache(with.options.cache, !with.options.replay_only)),
        program({with.options.external, introduction, with.options.timeout, with.options.restart,
                 [this] { return kept(); }},
                [&with](const std::string& text) { with.context.say("mazmun-code: " + text); }),
        told(introduction) {
    work.context.warn(cache.warnings());
  }

  code::Judgement judgement(const Answer& answer, const Segment& segment, const Place& place) const {
    return code::judgement_of(answer, segment, work.book.codebook, work.coder("external"), place);
  }

  Answer answer_to(const Segment& segment, const std::string& key) {
    const auto check = [&](const Answer& answer, const Place& place) { (void)judgement(answer, segment, place); };
    Answer answer = program.ask(segment, check);
    cache.add(key, format::moved(answer, segment.span.start, 0));
    return answer;
  }

  std::string kept() const {
    if (work.options.cache.empty()) return {};
    return "; " + std::to_string(cache.size()) + " answers are kept in " + work.options.cache +
           ", from where the next run goes on";
  }

  void ask(Segment& segment, const Place& place) {
    if (segment.text.empty() && segment.span.end > segment.span.start)
      throw InputError(place, "has no text for the program to read");
    const std::string key = format::answer_key(work.options.external, told, segment);
    const Answer* kept = cache.find(key);
    if (kept == nullptr && work.options.replay_only) {
      missing.push_back({place, "the cache has no answer about \"" + segment.id + "\"",
                         missing.empty() ? "run it without --replay-only, with the same command and codebook" : ""});
      return;
    }
    const Answer answer = kept != nullptr ? format::moved(*kept, 0, segment.span.start) : answer_to(segment, key);
    give(segment, judgement(answer, segment, {work.options.cache, 0, 0, {}}), work.options.replace, place);
  }

  void finish() {
    work.refuse(missing);
    work.context.warn(program.close());
  }

  const Work& work;
  format::AnswerCache cache;
  format::ExternalProgram program;
  std::string told;
  std::vector<Finding> missing;
};

}  // namespace

std::vector<CoderSource> program_source(const Work& work) {
  auto program = std::make_shared<Program>(work, format::introduction_line(work.book.document));
  CoderSource source;
  source.segment = [program, &work](Segment& segment, const Place& place) {
    work.context.attempt([&] { program->ask(segment, place); });
  };
  source.finish = [program] { program->finish(); };
  source.settings = {{"coder", work.coder("external")}, {"external", format::shown_command(work.options.external)}};
  return {source};
}

}  // namespace mazmun
