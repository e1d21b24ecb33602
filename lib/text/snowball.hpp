// Snowball, loaded where a word is stemmed.
#pragma once

#include <libstemmer.h>

#include "base/late_library.hpp"
#include "base/late_names.hpp"

namespace mazmun::text {

struct Snowball {
  LateLibrary library{late::stemmer};
  decltype(::sb_stemmer_delete)* stemmer_delete = library.function<decltype(::sb_stemmer_delete)>("sb_stemmer_delete");
  decltype(::sb_stemmer_length)* stemmer_length = library.function<decltype(::sb_stemmer_length)>("sb_stemmer_length");
  decltype(::sb_stemmer_new)* stemmer_new = library.function<decltype(::sb_stemmer_new)>("sb_stemmer_new");
  decltype(::sb_stemmer_stem)* stemmer_stem = library.function<decltype(::sb_stemmer_stem)>("sb_stemmer_stem");
};

/// Loaded at the first call; throws SystemError where it can't be.
inline const Snowball& snowball() {
  static const Snowball loaded;
  return loaded;
}

}  // namespace mazmun::text
