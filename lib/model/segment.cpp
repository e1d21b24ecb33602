#include "model/segment.hpp"

namespace mazmun {

std::string document_of(const std::string& segment_id) { return segment_id.substr(0, segment_id.rfind(':')); }

}  // namespace mazmun
