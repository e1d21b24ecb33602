#include "format/working_filter.hpp"

#include <simdjson.h>

#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "base/ordered_work.hpp"
#include "format/segment_line.hpp"
#include "format/segment_parser.hpp"

namespace mazmun::format {
namespace {

// What a thread takes at once, and what all hold together.
constexpr std::size_t piece_size = std::size_t{1} << 18;
constexpr std::size_t most_held = std::size_t{1} << 21;

struct EndOfFile {};

// Something that came, and what has become of it.
struct Item {
  std::variant<EndOfFile, Header, Document, Segment, SegmentLines> part;
  Place place = {};
  bool in_order = false;  // of segments
  std::string written = {};
  std::vector<Segment> parsed = {};  // of segments that stay in order
  std::vector<Place> places = {};    // of these
  std::size_t count = 0;             // of segments that were written
  std::exception_ptr failure = {};   // behind what was written
};

struct Piece {
  std::deque<Item> items;
  bool pauses = false;  // the input had no more just then
};

// Memory of pieces that are finished, for those to come: what the system gives anew, it fills with zeros first.
class Spares {
 public:
  std::string take() {
    const std::lock_guard lock(mutex_);
    if (strings_.empty()) return {};
    std::string string = std::move(strings_.back());
    strings_.pop_back();
    string.clear();
    return string;
  }
  void give(std::string string) {
    if (string.capacity() < piece_size / 4 || string.capacity() > 4 * piece_size) return;
    const std::lock_guard lock(mutex_);
    if (strings_.size() < most_strings) strings_.push_back(std::move(string));
  }

 private:
  static constexpr std::size_t most_strings = 8;
  std::mutex mutex_;
  std::vector<std::string> strings_;
};

// A thread with what it keeps from piece to piece.
class Hand {
 public:
  Hand(SegmentWorker worker, Spares& spares) : worker_(std::move(worker)), spares_(spares) {}

  /// False where it failed; nothing behind it needs to be worked on then.
  bool work_on(Item& item) {
    try {
      if (auto* segment = std::get_if<Segment>(&item.part); segment != nullptr && !item.in_order)
        worker_.change(*segment, item.place);
      if (const auto* lines = std::get_if<SegmentLines>(&item.part))
        item.in_order ? parse(*lines, item) : code(*lines, item);
    } catch (...) {
      item.failure = std::current_exception();
    }
    return !item.failure;
  }

 private:
  template <class Work>
  static void each_line(const SegmentLines& lines, const Work& work) {
    std::string_view rest = lines.bytes;
    for (std::size_t i = 0; i < lines.count; ++i) {
      const std::size_t size = rest.find('\n');
      work(rest.substr(0, size), Place{lines.section->file, lines.first_line + i, 0, {}});
      rest.remove_prefix(size + 1);
    }
  }

  void parse(const SegmentLines& lines, Item& item) {
    each_line(lines, [&](std::string_view line, const Place& here) {
      item.parsed.push_back(parser_.parse(line, here, *lines.section));
      item.places.push_back(here);
    });
  }

  void code(const SegmentLines& lines, Item& item) {
    const bool quick = worker_.append_codes && lines.section->format == "segments" &&
                       simdjson::validate_utf8(lines.bytes.data(), lines.bytes.size());
    const SegmentLineReader reader(*lines.section);
    segment_.document = lines.section->document;
    item.written = spares_.take();
    each_line(lines, [&](std::string_view line, const Place& here) {
      if (quick && reader.read(line, segment_)) {
        item.written += line.substr(0, line.size() - 1);
        worker_.append_codes(segment_, item.written);
        item.written += "}\n";
      } else {
        Segment segment = parser_.parse(line, here, *lines.section);
        worker_.change(segment, here);
        append_segment(item.written, segment, "coded");
        item.written += '\n';
      }
      ++item.count;
    });
  }

  SegmentWorker worker_;
  Spares& spares_;
  SegmentParser parser_;
  Segment segment_;
};

class WorkingFilter {
 public:
  WorkingFilter(const std::vector<std::string>& files, const Filter& filter, const SharedWork& work,
                StreamWriter& writer)
      : files_(files), filter_(filter), work_(work), writer_(writer), hands_(work.threads) {}

  void run() {
    work_in_order({work_.threads, most_held}, [&](int stop) { return next(stop); });
    if (filter_.finish) filter_.finish();
    writer_.end();
  }

 private:
  std::optional<OrderedJob> next(int stop) {
    const auto piece = std::make_shared<Piece>();
    const std::size_t bytes = fetch(*piece, stop);
    if (piece->items.empty()) return std::nullopt;
    const auto work = [this, piece](std::size_t worker) {
      auto& hand = hands_[worker];
      if (!hand) hand = std::make_unique<Hand>(work_.worker(), spares_);
      for (Item& item : piece->items) {
        if (!hand->work_on(item)) break;
      }
    };
    return OrderedJob{work, [this, piece] { finish(*piece); }, bytes};
  }

  // Returns how much it is. What is wrong in the input is told in its turn, behind what came before it.
  std::size_t fetch(Piece& piece, int stop) {
    std::size_t bytes = 0;
    try {
      while (bytes < piece_size && !piece.pauses && open_next(stop)) {
        piece.pauses = !piece.items.empty() && !reader_->ready();
        if (!piece.pauses) bytes += take(reader_->next_part(piece_size - bytes, spares_.take()), piece);
      }
    } catch (...) {
      piece.items.push_back({EndOfFile(), {}, false, {}, {}, {}, 0, std::current_exception()});
      file_ = files_.size();
      reader_.reset();
    }
    return bytes;
  }

  // Whether a file is open from which something may come.
  bool open_next(int stop) {
    if (reader_) return true;
    if (file_ == files_.size()) return false;
    reader_.emplace(files_[file_++], filter_.accepted);
    reader_->stop_at(stop);
    return true;
  }

  std::size_t take(std::optional<StreamReader::Part> part, Piece& piece) {
    constexpr std::size_t about_a_record = 512;
    if (!part) {
      reader_.reset();
      piece.items.push_back({EndOfFile()});
      return 0;
    }
    std::size_t bytes = about_a_record;
    if (const auto* lines = std::get_if<SegmentLines>(&*part)) bytes += lines->bytes.size();
    if (const auto* segment = std::get_if<Segment>(&*part)) bytes += segment->text.size();
    if (const auto* document = std::get_if<Document>(&*part)) in_order_ = work_.in_order && work_.in_order(*document);
    Item item{EndOfFile(), reader_->place(), in_order_};
    std::visit([&](auto& one) { item.part = std::move(one); }, *part);
    piece.items.push_back(std::move(item));
    return bytes;
  }

  void finish(Piece& piece) {
    for (Item& item : piece.items) {
      std::visit([&](auto& part) { finish(part, item); }, item.part);
      if (item.failure) std::rethrow_exception(std::exchange(item.failure, nullptr));
    }
    if (piece.pauses) writer_.flush();
  }

  void finish(EndOfFile& /*end*/, Item& item) {
    if (!item.failure) put_header({});
  }

  void finish(Header& header, Item& /*item*/) {
    put_header({});
    if (filter_.header) filter_.header(header);
    open_ = std::move(header);
  }

  void finish(Document& document, Item& item) {
    if (!documents_.insert(document.id).second) {
      item.place.pointer = "/document";
      throw InputError(item.place, "the document \"" + document.id + "\" comes twice");
    }
    put_header(document.id);
    filter_.document(document);
  }

  void finish(Segment& segment, Item& item) {
    if (item.failure) return;
    item.in_order ? filter_.segment(segment, item.place) : writer_.segment(segment);
  }

  void finish(SegmentLines& lines, Item& item) {
    for (std::size_t i = 0; i < item.parsed.size(); ++i) filter_.segment(item.parsed[i], item.places[i]);
    writer_.segments(item.written, item.count);
    spares_.give(std::move(lines.bytes));
    spares_.give(std::move(item.written));
  }

  // A header waits for its document, which may change it.
  void put_header(const std::string& document) {
    if (auto header = std::exchange(open_, std::nullopt))
      write_header(std::move(header->history), document, filter_, writer_);
  }

  const std::vector<std::string>& files_;
  const Filter& filter_;
  const SharedWork& work_;
  StreamWriter& writer_;
  Spares spares_;
  // Of who fetches:
  std::size_t file_ = 0;
  std::optional<StreamReader> reader_;
  bool in_order_ = false;
  // One a worker:
  std::vector<std::unique_ptr<Hand>> hands_;
  // Of who finishes:
  std::optional<Header> open_;
  std::set<std::string> documents_;
};

}  // namespace

void run_working_filter(const std::vector<std::string>& files, const Filter& filter, const SharedWork& work,
                        StreamWriter& writer) {
  WorkingFilter(files, filter, work, writer).run();
}

}  // namespace mazmun::format
