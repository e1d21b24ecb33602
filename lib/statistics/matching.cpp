#include "statistics/matching.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace mazmun::statistics {

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();

/// Right nodes from `right` on are one more a left node, only for it and without gain: to be with it is to be alone.
class Matcher {
 public:
  Matcher(std::size_t left, std::size_t right, const std::vector<Pairing>& pairings)
      : right_(right),
        edges_(left),
        partner_of_left_(left, alone),
        partner_of_right_(right + left, alone),
        left_price_(left),
        right_price_(right + left),
        distance_(right + left, unreached),
        before_(right + left, alone) {
    for (const Pairing& pairing : pairings) {
      if (pairing.gain > 0) edges_[pairing.left].push_back({pairing.right, -pairing.gain});
    }
    for (std::size_t i = 0; i < left; ++i) {
      edges_[i].push_back({right + i, 0});
      for (const Edge& edge : edges_[i]) left_price_[i] = std::min(left_price_[i], edge.cost);
    }
  }

  std::vector<std::size_t> matching() {
    for (std::size_t i = 0; i < edges_.size(); ++i) place(i);
    for (std::size_t& partner : partner_of_left_) {
      if (partner >= right_) partner = alone;
    }
    return partner_of_left_;
  }

 private:
  struct Edge {
    std::size_t to = 0;
    double cost = 0;
  };
  using Reached = std::pair<double, std::size_t>;
  using Queue = std::priority_queue<Reached, std::vector<Reached>, std::greater<>>;

  /// Ways on from a left node that is `far` from the start.
  void relax(Queue& queue, std::size_t from, double far) {
    for (const Edge& edge : edges_[from]) {
      const double distance = far + edge.cost - left_price_[from] - right_price_[edge.to];
      if (distance >= distance_[edge.to]) continue;
      if (distance_[edge.to] == unreached) touched_.push_back(edge.to);
      distance_[edge.to] = distance;
      before_[edge.to] = from;
      queue.push({distance, edge.to});
    }
  }

  /// Finds the shortest way from a left node to a free right one, and exchanges partners along it.
  void place(std::size_t start) {
    Queue queue;
    std::vector<std::pair<std::size_t, double>> settled;
    relax(queue, start, 0);
    std::size_t end = alone;
    double length = 0;
    while (end == alone) {
      const auto [distance, node] = queue.top();
      queue.pop();
      if (distance > distance_[node]) continue;
      length = distance;
      if (partner_of_right_[node] == alone) {
        end = node;
      } else {
        settled.emplace_back(node, distance);
        relax(queue, partner_of_right_[node], distance);
      }
    }
    left_price_[start] += length;
    for (const auto& [node, distance] : settled) {
      right_price_[node] -= length - distance;
      left_price_[partner_of_right_[node]] += length - distance;
    }
    while (end != alone) {
      const std::size_t from = before_[end];
      partner_of_right_[end] = from;
      end = std::exchange(partner_of_left_[from], end);
      if (from == start) break;
    }
    for (const std::size_t node : touched_) distance_[node] = unreached;
    touched_.clear();
  }

  std::size_t right_;
  std::vector<std::vector<Edge>> edges_;
  std::vector<std::size_t> partner_of_left_;
  std::vector<std::size_t> partner_of_right_;
  std::vector<double> left_price_;
  std::vector<double> right_price_;
  std::vector<double> distance_;     ///< from the start, of right nodes
  std::vector<std::size_t> before_;  ///< left node on the way to a right one
  std::vector<std::size_t> touched_;
};

}  // namespace

std::vector<std::size_t> best_matching(std::size_t left, std::size_t right, const std::vector<Pairing>& pairings) {
  return Matcher(left, right, pairings).matching();
}

}  // namespace mazmun::statistics
