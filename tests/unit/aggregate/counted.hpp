// Counting and the model in one, as a run of the program does it.
#pragma once

#include <utility>

#include "aggregate/aggregate.hpp"
#include "aggregate/counter.hpp"

namespace mazmun::aggregate {

class Aggregation {
 public:
  Aggregation(const Codebook& codebook, Choices choices)
      : codebook_(codebook), choices_(std::move(choices)), counter_(codebook, choices_.counting) {}

  void add(const Document& document) { counter_.add(document); }
  void add(Segment segment, const Place& place) { counter_.add(segment, place); }
  Counts counts() { return counter_.take(); }
  ThemeModel finish() { return model_of(codebook_, counts(), choices_); }

 private:
  const Codebook& codebook_;
  Choices choices_;
  Counter counter_;
};

}  // namespace mazmun::aggregate
