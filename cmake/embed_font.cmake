# Builds the bytes of the file FILE into a source OUT that defines mazmun::draw::font_bytes(); without FILE there are none.
set(bytes "")
if(FILE)
  file(READ ${FILE} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
endif()
file(WRITE ${OUT} "// Made by cmake/embed_font.cmake.
#include \"draw/text_width.hpp\"

namespace mazmun::draw {
namespace {
const unsigned char bytes[] = {${bytes}0};
}  // namespace

std::string_view font_bytes() { return {reinterpret_cast<const char*>(bytes), sizeof bytes - 1}; }

}  // namespace mazmun::draw
")
