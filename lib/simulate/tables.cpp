#include "simulate/tables.hpp"

#include <map>

#include "simulate/draws.hpp"

namespace mazmun::simulate {
namespace {

constexpr std::size_t youngest = 22;
constexpr std::size_t years = 44;

Table table_with(const std::string& name, const std::vector<std::string>& columns) {
  Table table;
  table.name = name;
  for (const std::string& column : columns) table.columns.push_back({column, column, ColumnKind::text});
  return table;
}

template <class Visit>
void for_each_answer(const std::vector<Answers>& documents, const Visit& visit) {
  std::size_t number = 0;
  for (const Answers& document : documents) {
    for (const Answer& answer : document.answers) visit(document.document, answer, number++);
  }
}

std::string segment_id(const std::string& document, const Answer& answer) {
  return document + ":" + std::to_string(answer.turn);
}

}  // namespace

Labels truth_of(const std::vector<Answers>& documents) {
  Labels labels;
  for_each_answer(documents, [&](const std::string&, const Answer& answer, std::size_t) {
    labels.push_back(answer.theme.value_or(no_code));
  });
  return labels;
}

Table participants(const std::vector<std::string>& documents, std::size_t speakers, const Language& language,
                   Random& random) {
  const bool several = speakers > 1;
  Table table = table_with("participants", several ? std::vector<std::string>{"document", "speaker", "sex", "age"}
                                                   : std::vector<std::string>{"document", "sex", "age"});
  for (const std::string& document : documents) {
    for (std::size_t i = 1; i <= speakers; ++i) {
      std::vector<Value> row{document};
      if (several) row.emplace_back(participant(i, language));
      row.emplace_back(std::string(any_of(language.sexes, random)));
      row.emplace_back(youngest + random.below(years));
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

Table coding(const std::vector<Answers>& documents, const Labels& labels, const Codebook& codebook,
             const std::string& coder) {
  Table table = table_with(coder, {"document", "segment", "code", "coder"});
  for_each_answer(documents, [&](const std::string& document, const Answer& answer, std::size_t number) {
    const std::string code = labels[number] == no_code ? std::string() : codebook.themes[labels[number]].id;
    table.rows.push_back({document, segment_id(document, answer), code, coder});
  });
  return table;
}

Table ratings(const std::vector<Answers>& documents, const std::vector<Labels>& coders, const Codebook& codebook) {
  std::vector<std::string> columns{"unit"};
  for (std::size_t i = 1; i <= coders.size(); ++i) columns.push_back("coder-" + std::to_string(i));
  Table table = table_with("ratings", columns);
  for_each_answer(documents, [&](const std::string& document, const Answer& answer, std::size_t number) {
    std::vector<Value> row{segment_id(document, answer)};
    for (const Labels& labels : coders)
      row.emplace_back(labels[number] == no_code ? "none" : codebook.themes[labels[number]].id);
    table.rows.push_back(std::move(row));
  });
  return table;
}

Table frequencies(const std::vector<Answers>& documents, const Codebook& codebook) {
  std::vector<std::string> columns{"code"};
  std::map<std::size_t, std::vector<std::size_t>> counts;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    columns.push_back(documents[i].document);
    for (const Answer& answer : documents[i].answers) {
      if (!answer.theme) continue;
      counts[*answer.theme].resize(documents.size());
      ++counts[*answer.theme][i];
    }
  }
  Table table = table_with("targets", columns);
  for (const auto& [theme, by_document] : counts) {
    std::vector<Value> row{codebook.themes[theme].id};
    row.insert(row.end(), by_document.begin(), by_document.end());
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace mazmun::simulate
