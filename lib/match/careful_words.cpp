#include "match/careful_words.hpp"

namespace mazmun::match {
namespace {

using Kind = text::FoldTable::Kind;

class CarefulReader {
 public:
  explicit CarefulReader(const std::function<void(const CarefulWord&)>& take) : take_word_(take) {}

  void read(const text::FoldTable::Entry& entry, text::Range bytes) {
    if (!entry.mixed) return take(entry.kind, entry.folded(), bytes);
    const std::string_view folded = entry.folded();
    for (std::size_t at = 0; at < folded.size();) {
      const text::Decoded decoded = text::decode(folded, at);
      take(text::kind_of_folded(decoded.code_point), folded.substr(at, decoded.length), bytes);
      at += decoded.length;
    }
  }

  void end_word() {
    half_space_ = false;
    if (folded_.empty()) return;
    take_word_({folded_, bytes_, punctuation_});
    punctuation_.clear();
    folded_.clear();
  }

 private:
  void take(Kind kind, std::string_view folded, text::Range bytes) {
    switch (kind) {
      case Kind::nothing:
        return;
      case Kind::zwnj:
        half_space_ = true;
        return;
      case Kind::blank:
        end_word();
        return;
      case Kind::border:
        end_word();
        punctuation_ += folded;
        return;
      case Kind::word:
        break;
    }
    if (folded_.empty()) {
      bytes_.start = bytes.start;
    } else if (half_space_) {
      folded_ += "\xE2\x80\x8C";
    }
    half_space_ = false;
    folded_ += folded;
    bytes_.end = bytes.end;
  }

  const std::function<void(const CarefulWord&)>& take_word_;
  std::string folded_;
  text::Range bytes_;
  bool half_space_ = false;
  std::string punctuation_;  // since the last word
};

}  // namespace

void read_carefully(std::string_view text, text::FoldTable& fold, const std::function<void(const CarefulWord&)>& take) {
  CarefulReader reader(take);
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    reader.read(fold[decoded.code_point], {at, at + decoded.length});
    at += decoded.length;
  }
  reader.end_word();
}

}  // namespace mazmun::match
