#include "pdftext/pages.hpp"

#include <poppler/ErrorCodes.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>
#include <poppler/Stream.h>
#include <poppler/TextOutputDev.h>
#include <poppler/UTF.h>
#include <poppler/goo/gmem.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::pdftext {
namespace {

bool is_right_to_left(char32_t c) {
  return (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFF);
}

// Letters that the file gives no name: U+FFFD, private use, control characters.
bool is_lost(char32_t c) { return c < 0x20 || c == 0xFFFD || (c >= 0xE000 && c < 0xF900) || (c >= 0x7F && c < 0xA0); }

bool is_scalar(char32_t c) { return c < 0xD800 || (c >= 0xE000 && c < 0x110000); }

std::u32string letters_of(const GooString& text) {
  Unicode* letters = nullptr;
  const int count = TextStringToUCS4(text.toStr(), &letters);
  std::u32string result(letters, letters + count);
  gfree(letters);
  return result;
}

// With a byte order mark, big end first, as PDF wants it; letters from right to left have no need of surrogates.
std::string utf16_of(const std::u32string& letters) {
  std::string bytes = "\xFE\xFF";
  for (const char32_t c : letters) {
    bytes += static_cast<char>(c >> 8);
    bytes += static_cast<char>(c & 0xFFU);
  }
  return bytes;
}

// U+FEF5 to U+FEFC, two forms of each: lam with one of these alefs.
constexpr char32_t first_lam_alef = 0xFEF5;
constexpr char32_t last_lam_alef = 0xFEFC;
constexpr std::array<char32_t, 4> lam_alef{U'\u0622', U'\u0623', U'\u0625', U'\u0627'};

// Counts what is drawn, and turns a sign that stands for several letters from right to left (lam-alef) into the order
// in which it is seen, as all others are.
class Drawing : public TextOutputDev {
 public:
  Drawing() : TextOutputDev(static_cast<TextOutputFunc>(ignore), nullptr, false, 0, false) {}

  // NOLINTNEXTLINE(readability-function-size): poppler's signature
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* letters, int count) override {
    const bool blank = count == 1 && text::is_blank(letters[0]);
    if (!blank) ++glyphs_;
    if (!given_ && (count == 0 || (!blank && is_lost(letters[0])))) ++lost_;
    std::array<Unicode, 8> turned{};
    if (count == 1 && letters[0] >= first_lam_alef && letters[0] <= last_lam_alef) {
      turned = {lam_alef[(letters[0] - first_lam_alef) / 2], U'ل'};
      letters = turned.data();
      count = 2;
    } else if (count > 1 && count <= static_cast<int>(turned.size()) && is_right_to_left(letters[0])) {
      std::reverse_copy(letters, letters + count, turned.begin());
      letters = turned.data();
    }
    TextOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, letters, count);
  }

  // Text that the file gives for what is drawn, in the order in which it is read.
  void beginActualText(GfxState* state, const GooString* text) override {
    given_ = true;
    std::u32string letters = letters_of(*text);
    const bool turn = letters.size() > 1 && std::all_of(letters.begin(), letters.end(), is_right_to_left);
    if (!turn) return TextOutputDev::beginActualText(state, text);
    std::reverse(letters.begin(), letters.end());
    const GooString turned(utf16_of(letters));
    TextOutputDev::beginActualText(state, &turned);
  }

  void endActualText(GfxState* state) override {
    given_ = false;
    TextOutputDev::endActualText(state);
  }

  std::size_t glyphs() const { return glyphs_; }
  std::size_t lost() const { return lost_; }

 private:
  static void ignore(void* /*stream*/, const char* /*text*/, int /*length*/) {}

  bool given_ = false;  // inside text that the file gives
  std::size_t glyphs_ = 0;
  std::size_t lost_ = 0;
};

Line line_of(const TextLine& from, std::size_t block) {
  Line line{1e9, 1e9, -1e9, -1e9, 0, block, {}};
  for (const TextWord* word = from.getWords(); word != nullptr; word = word->getNext()) {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    word->getBBox(&left, &top, &right, &bottom);
    line.left = std::min(line.left, left);
    line.top = std::min(line.top, top);
    line.right = std::max(line.right, right);
    line.bottom = std::max(line.bottom, bottom);
    line.size = std::max(line.size, word->getFontSize());
    for (int i = 0; i < word->getLength(); ++i) {
      const char32_t c = *word->getChar(i);
      text::append(line.text, !is_scalar(c) || is_lost(c) ? U'\uFFFD' : c);
    }
    if (word->getSpaceAfter() && word->getNext() != nullptr) line.text += ' ';
  }
  return line;
}

std::vector<Line> lines_of(const Drawing& drawing) {
  std::vector<Line> lines;
  std::size_t blocks = 0;
  for (const TextFlow* flow = drawing.getFlows(); flow != nullptr; flow = flow->getNext()) {
    for (const TextBlock* block = flow->getBlocks(); block != nullptr; block = block->getNext()) {
      ++blocks;
      for (const TextLine* line = block->getLines(); line != nullptr; line = line->getNext())
        lines.push_back(line_of(*line, blocks));
    }
  }
  return lines;
}

std::string utf8_of(const GooString* text) {
  if (text == nullptr) return {};
  std::string result;
  for (const char32_t c : letters_of(*text)) text::append(result, is_scalar(c) ? c : U'\uFFFD');
  return result;
}

}  // namespace

void read_pages(const std::string& bytes, const std::string& name, const std::function<void(const Outline&)>& begin,
                const std::function<void(const Page&)>& page) {
  globalParams = std::make_unique<GlobalParams>();
  setErrorCallback([](ErrorCategory, Goffset, const char*) {});
  Outline outline;
  auto* stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));  // the document's
  PDFDoc document(stream, {}, {}, nullptr, [&] { outline.mended = true; });
  if (!document.isOk() && document.getErrorCode() == errEncrypted)
    throw InputError({name, 0, 0, {}}, "is behind a password", "save it without one");
  if (!document.isOk()) throw InputError({name, 0, 0, {}}, "is no whole PDF file", "copy or download it once more");
  const int count = document.getNumPages();
  if (count < 1) throw InputError({name, 0, 0, {}}, "is a PDF file without pages");
  if (static_cast<std::size_t>(count) > limit(Limit::pdf_pages))
    throw above_limit(
        Limit::pdf_pages, {name, 0, 0, {}},
        "has " + std::to_string(count) + " pages, more than the " + limit_text(Limit::pdf_pages) + " that are allowed");
  outline.pages = static_cast<std::size_t>(count);
  outline.title = utf8_of(document.getDocInfoTitle().get());
  begin(outline);
  for (int i = 1; i <= count; ++i) {
    Drawing drawing;
    document.displayPage(&drawing, i, 72, 72, 0, false, true, false);
    const bool turned = document.getPageRotate(i) % 180 != 0;
    const double width = document.getPageCropWidth(i);
    const double height = document.getPageCropHeight(i);
    page({static_cast<std::size_t>(i), turned ? height : width, turned ? width : height, drawing.glyphs(),
          drawing.lost(), lines_of(drawing)});
  }
}

}  // namespace mazmun::pdftext
