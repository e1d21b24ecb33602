#include "text_free.hpp"

#include <optional>

#include "base/hmac.hpp"
#include "base/output.hpp"
#include "code/rules_coder.hpp"
#include "code/text_free.hpp"
#include "format/codebook_file.hpp"
#include "format/filter.hpp"

namespace mazmun {

int code_text_free(const Options& options, const cli::Context& context) {
  context.rewrite_messages(code::without_quotation);
  code::TextFree free(options.hash_key.empty() ? std::nullopt : std::optional(read_key(options.hash_key)));
  std::optional<format::Loaded<Codebook>> book;  // the rules refer to it
  std::optional<code::RulesCoder> rules;
  const std::string coder = options.coder.empty() ? "rules" : options.coder;
  Object settings{{"text-free", "yes"}};
  if (!options.hash_key.empty()) settings.emplace_back("hash-key", "yes");
  std::vector<InputRecord> inputs;
  if (options.rules) {
    book = format::read_codebook(options.codebook);
    rules.emplace(book->value);
    context.warn(rules->warnings());
    settings.emplace_back("coder", coder);
    inputs.push_back(book->record);
  }
  bool judged = false;
  OutputFile out(options.output);
  format::StreamWriter writer(out, "coded");
  const auto pass = [&](Document& document) {
    context.progress(document.id);
    free.strip(document);
    writer.document(document);
  };
  const auto judge = [&](Segment& segment, const Place& place) {
    if (rules) code::judge(segment, *rules, coder, options.replace, place);
    judged = judged || !segment.coders.empty();
    free.strip(segment);
    writer.segment(segment);
  };
  const auto clean = [](format::Header& header) { code::leave_words_out(header.history); };
  format::run_filter(context.inputs(), {{"segments", "coded"}, context.step(settings, inputs), pass, judge, clean},
                     writer);
  if (!judged) context.warn({{}, "nobody has judged these segments", "--rules codes them first"});
  out.commit();
  return cli::done;
}

}  // namespace mazmun
