// A table from words (as numbers) to what is known of them. Looking up is what the search for an order does most.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "ingest/repair/persian_letters.hpp"

namespace mazmun::ingest::repair {

template <class Value>
class WordMap {
 public:
  WordMap() : slots_(64) {}

  const Value* find(WordKey word) const {
    for (std::size_t i = word & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].word == word) return &slots_[i].value;
      if (slots_[i].word == empty_word) return nullptr;
    }
  }

  /// The value of `word`, put there as Value() if it was not; and whether it was not. `word` is not empty_word.
  std::pair<Value*, bool> insert(WordKey word) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    Slot& slot = slot_of(word);
    const bool fresh = slot.word != word;
    if (fresh) ++size_;
    slot.word = word;
    return {&slot.value, fresh};
  }

 private:
  struct Slot {
    WordKey word = empty_word;
    Value value{};
  };

  Slot& slot_of(WordKey word) {
    std::size_t i = word & (slots_.size() - 1);
    while (slots_[i].word != word && slots_[i].word != empty_word) i = (i + 1) & (slots_.size() - 1);
    return slots_[i];
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.word != empty_word) slot_of(slot.word) = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two of them, at most half full
  std::size_t size_ = 0;
};

}  // namespace mazmun::ingest::repair
