// Shards of a count.
#include "format/shard_file.hpp"

#include "format/codebook_file.hpp"
#include "format/yaml_text.hpp"
#include "fuzz.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  static const Codebook book = format::codebook_from(
      format::parse_yaml("mazmun: codebook/1\nthemes:\n- {id: trust}\n- {id: help}\n- {id: conflict}\n", "book"), "book");
  accepted([&] { format::check_shard(std::string(input), "input"); });
  accepted([&] { format::read_shard(file_of(input), book, {"codebook.yaml", std::string(64, '0'), {}}); });
}

}  // namespace mazmun::fuzz
