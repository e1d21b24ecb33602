#include "text/stem.hpp"

#include <memory>
#include <new>
#include <stdexcept>

#include "text/snowball.hpp"

namespace mazmun::text {
namespace {

using Stemmer = std::unique_ptr<sb_stemmer, decltype(&::sb_stemmer_delete)>;

Stemmer make_stemmer() {
  Stemmer stemmer(snowball().stemmer_new("english", "UTF_8"), snowball().stemmer_delete);
  if (!stemmer) throw std::logic_error("Snowball has no stemmer for English");
  return stemmer;
}

}  // namespace

std::string english_stem(std::string_view word) {
  thread_local const Stemmer stemmer = make_stemmer();
  const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = snowball().stemmer_stem(stemmer.get(), symbols, static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(snowball().stemmer_length(stemmer.get()))};
}

}  // namespace mazmun::text
