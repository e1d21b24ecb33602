#include "format/document_filter.hpp"

#include <exception>
#include <optional>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "base/failure.hpp"
#include "base/ordered_work.hpp"

namespace mazmun::format {
namespace {

// Small documents go to the threads together: handing one over costs as much as cutting some kilobytes.
constexpr std::size_t batch_bytes = std::size_t{1} << 18;

struct DocumentItem {
  std::optional<History> header;             // of the section that begins here
  std::shared_ptr<const Document> document;  // none where a section has none
  FinishDocument finish = {};
};

struct DocumentBatch {
  std::vector<DocumentItem> items;
  std::size_t bytes = 0;
  std::exception_ptr failure = {};  // behind the items
};

// What has a document and its header in memory, roughly.
std::size_t bytes_of(const Document& document) {
  constexpr std::size_t beside = 1024;
  return document.text.size() + sizeof(Turn) * document.turns.size() + beside;
}

class DocumentBatches {
 public:
  DocumentBatches(const std::vector<std::string>& files, const std::vector<std::string>& accepted)
      : files_(files), accepted_(accepted) {}

  /// The next batch; nothing behind the last, or behind one with a failure.
  std::shared_ptr<DocumentBatch> next(int stop) {
    if (at_end()) return nullptr;
    auto batch = std::make_shared<DocumentBatch>();
    if (reader_) reader_->stop_at(stop);
    batch->failure = failure_of([&] {
      while (batch->bytes < batch_bytes && take(*batch, stop)) continue;
    });
    failed_ = batch->failure != nullptr;
    return batch;
  }

  /// Whether next() has nothing more to give.
  bool at_end() const { return failed_ || (!reader_ && file_ == files_.size()); }

 private:
  // Adds what the next record is; false behind the last.
  bool take(DocumentBatch& batch, int stop) {
    if (!reader_) {
      if (file_ == files_.size()) return false;
      reader_.emplace(files_[file_++], accepted_);
      reader_->stop_at(stop);
    }
    auto record = reader_->next();
    if (auto* document = record ? std::get_if<Document>(&*record) : nullptr) {
      if (!seen_.insert(document->id).second)
        throw InputError(reader_->place("/document"), "the document \"" + document->id + "\" comes twice");
      batch.bytes += bytes_of(*document);
      batch.items.push_back(
          {std::exchange(header_, std::nullopt), std::make_shared<const Document>(std::move(*document))});
      return true;
    }
    if (header_) batch.items.push_back({std::exchange(header_, std::nullopt), nullptr});
    if (record) {
      header_ = std::move(std::get<Header>(*record).history);
    } else {
      reader_.reset();
    }
    return true;
  }

  const std::vector<std::string>& files_;
  const std::vector<std::string>& accepted_;
  std::size_t file_ = 0;
  std::optional<StreamReader> reader_;
  std::optional<History> header_;  // waits for its document
  std::set<std::string> seen_;
  bool failed_ = false;
};

void finish(DocumentBatch& batch, const Step& step, StreamWriter& writer) {
  for (DocumentItem& item : batch.items) {
    if (item.header) {
      item.header->push_back(step);
      writer.header(*item.header);
    }
    if (item.finish) item.finish();
  }
  if (batch.failure) std::rethrow_exception(batch.failure);
}

}  // namespace

void run_document_filter(const std::vector<std::string>& files, const DocumentFilter& filter, std::size_t threads,
                         StreamWriter& writer) {
  DocumentBatches batches(files, filter.accepted);
  std::shared_ptr<DocumentBatch> first = batches.next(-1);
  if (batches.at_end()) threads = 1;  // starting others would take longer than what there is to do
  work_in_order({threads}, [&](int stop) -> std::optional<OrderedJob> {
    const std::shared_ptr<DocumentBatch> batch = first ? std::exchange(first, nullptr) : batches.next(stop);
    if (!batch) return std::nullopt;
    const auto work = [batch, &filter](std::size_t worker) {
      for (DocumentItem& item : batch->items) {
        if (item.document) item.finish = filter.work(std::exchange(item.document, nullptr), worker);
      }
    };
    return OrderedJob{work, [batch, &filter, &writer] { finish(*batch, filter.step, writer); }, 3 * batch->bytes};
  });
  writer.end();
}

}  // namespace mazmun::format
