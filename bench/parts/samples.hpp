// Texts, phrases and ratings from a fixed seed, to measure parts with.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/agreement.hpp"
#include "model/segment.hpp"

namespace mazmun::bench {

enum class Language { english, persian };

/// Sentences of made-up words, frequent ones more often (Zipf), `bytes` long or a sentence more.
std::string text_of(Language language, std::size_t bytes);

/// `count` phrases of one to three words of the same vocabulary.
std::vector<std::string> phrases_of(Language language, std::size_t count);

/// Segments of about a hundred bytes, every other one with one to three of `codes` codes ("code-0" …) by one coder.
std::vector<Segment> segments_of(std::size_t count, std::size_t codes);

/// Two coders who agree on about three in four of `units`, five categories.
Ratings ratings_of(std::size_t units);

}  // namespace mazmun::bench
