// The stage segment --by sentence as it is usually written: nlohmann_json for the records, ICU's break iterator for the
// borders. Reads a corpus on standard input, writes segments to standard output. It has neither mazmun's exceptions
// (abbreviations, initials, numbers) nor its checks of what it reads.
#include <nlohmann/json.hpp>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;

struct Turn {
  std::string speaker;
  std::size_t start = 0;
  std::size_t end = 0;
};

bool is_blank(char16_t unit) { return u_isUWhiteSpace(unit) != 0; }

// Cuts one document at the ends of sentences and at the borders of its turns. Positions are code points.
class Cutter {
 public:
  explicit Cutter(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(icu::BreakIterator::createSentenceInstance(icu::Locale(language.c_str()), status));
    if (U_FAILURE(status)) throw std::runtime_error("no sentence iterator");
  }

  std::size_t cut(const Json& document) {
    id_ = document["document"].get<std::string>();
    const auto text = icu::UnicodeString::fromUTF8(document["text"].get<std::string>());
    std::vector<Turn> turns;
    for (const Json& turn : document.value("turns", Json::array()))
      turns.push_back(
          {turn.value("speaker", std::string()), turn["start"].get<std::size_t>(), turn["end"].get<std::size_t>()});
    if (turns.empty()) turns.push_back({"", 0, static_cast<std::size_t>(text.countChar32())});
    number_ = 0;
    int32_t unit = 0;
    std::size_t code_point = 0;
    for (const Turn& turn : turns) {
      const int32_t first = text.moveIndex32(unit, static_cast<int32_t>(turn.start - code_point));
      unit = text.moveIndex32(first, static_cast<int32_t>(turn.end - turn.start));
      code_point = turn.end;
      cut_turn(icu::UnicodeString(text, first, unit - first), turn);
    }
    return number_;
  }

 private:
  void cut_turn(const icu::UnicodeString& text, const Turn& turn) {
    iterator_->setText(text);
    std::size_t code_point = turn.start;
    for (int32_t first = iterator_->first(), next = iterator_->next(); next != icu::BreakIterator::DONE;
         first = next, next = iterator_->next()) {
      int32_t start = first;
      int32_t end = next;
      while (start < end && is_blank(text[start])) ++start;
      while (start < end && is_blank(text[end - 1])) --end;
      const auto before = static_cast<std::size_t>(text.countChar32(first, start - first));
      const auto length = static_cast<std::size_t>(text.countChar32(start, end - start));
      if (length > 0) write(text.tempSubStringBetween(start, end), code_point + before, length, turn.speaker);
      code_point += static_cast<std::size_t>(text.countChar32(first, next - first));
    }
  }

  void write(const icu::UnicodeString& text, std::size_t start, std::size_t length, const std::string& speaker) {
    std::string words;
    text.toUTF8String(words);
    Json segment{{"segment", id_ + ":" + std::to_string(++number_)},
                 {"document", id_},
                 {"start", start},
                 {"end", start + length}};
    if (!speaker.empty()) segment["speaker"] = speaker;
    segment["text"] = words;
    std::cout << segment.dump() << '\n';
  }

  std::unique_ptr<icu::BreakIterator> iterator_;
  std::string id_;
  std::size_t number_ = 0;
};

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  std::size_t records = 0;
  while (std::getline(std::cin, line)) {
    Json record = Json::parse(line);
    if (record.contains("document")) {
      Cutter cutter(record.value("language", std::string()));
      const Json document = record;
      record.erase("text");
      record.erase("turns");
      std::cout << record.dump() << '\n';
      records += 1 + cutter.cut(document);
      continue;
    }
    if (record.contains("end")) record["end"]["records"] = records;
    if (record.contains("mazmun")) record["mazmun"]["format"] = "segments";
    std::cout << record.dump() << '\n';
  }
  std::cout.flush();
  return std::cout ? 0 : 1;
}
