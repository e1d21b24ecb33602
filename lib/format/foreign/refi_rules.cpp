// Each row: a type of element, its attributes (NAME[:TYPE][!], "!" where it must be there), what stands inside, in this
// order (NAME[=TYPE][*|+|!]: any number, one or more, exactly one; else at most one). "|" before all: in any order.
// "@" stands for who made and changed it, and when.
#include "format/foreign/refi_rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/suggest.hpp"
#include "format/foreign/guid.hpp"
#include "format/foreign/refi_values.hpp"

namespace mazmun::format::foreign {
namespace {

struct Row {
  std::string_view type;
  std::string_view attributes;
  std::string_view children;
};

constexpr std::array<Row, 41> rows{{
    {"Project",
     "name! origin creatingUserGUID:guid creationDateTime:time modifyingUserGUID:guid modifiedDateTime:time basePath",
     "Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description=text NoteRef=Ref*"},
    {"Users", "", "User+"},
    {"User", "guid:guid! name id", ""},
    {"CodeBook", "", "Codes!"},
    {"Codes", "", "Code+"},
    {"Code", "guid:guid! name! isCodable:boolean! color:colour", "Description=text NoteRef=Ref* Code*"},
    {"Variables", "", "Variable+"},
    {"Variable", "guid:guid! name! typeOfVariable:variable!", "Description=text"},
    {"VariableValue", "",
     "VariableRef=Ref! TextValue=text BooleanValue=boolean IntegerValue=integer FloatValue=decimal DateValue=date "
     "DateTimeValue=time"},
    {"Cases", "", "Case+"},
    {"Case", "guid:guid! name", "Description=text CodeRef=Ref* VariableValue* SourceRef=Ref* SelectionRef=Ref*"},
    {"Sets", "", "Set+"},
    {"Set", "guid:guid! name!", "Description=text MemberCode=Ref* MemberSource=Ref* MemberNote=Ref*"},
    {"Sources", "", "|TextSource* PictureSource* PDFSource* AudioSource* VideoSource*"},
    {"TextSource", "guid:guid! name richTextPath plainTextPath @",
     "Description=text PlainTextContent=text PlainTextSelection* Coding* NoteRef=Ref* VariableValue*"},
    {"PlainTextSelection", "guid:guid! name startPosition:integer! endPosition:integer! @",
     "Description=text Coding* NoteRef=Ref*"},
    {"PictureSource", "guid:guid! name path currentPath @",
     "Description=text TextDescription=TextSource PictureSelection* Coding* NoteRef=Ref* VariableValue*"},
    {"PictureSelection", "guid:guid! name firstX:integer! firstY:integer! secondX:integer! secondY:integer! @",
     "Description=text Coding* NoteRef=Ref*"},
    {"PDFSource", "guid:guid! name path currentPath @",
     "Description=text PDFSelection* Representation=TextSource Coding* NoteRef=Ref* VariableValue*"},
    {"PDFSelection",
     "guid:guid! name page:integer! firstX:integer! firstY:integer! secondX:integer! secondY:integer! @",
     "Description=text Representation=TextSource Coding* NoteRef=Ref*"},
    {"AudioSource", "guid:guid! name path currentPath @",
     "Description=text Transcript* AudioSelection=TimeSelection* Coding* NoteRef=Ref* VariableValue*"},
    {"VideoSource", "guid:guid! name path currentPath @",
     "Description=text Transcript* VideoSelection=TimeSelection* Coding* NoteRef=Ref* VariableValue*"},
    {"TimeSelection", "guid:guid! name begin:integer! end:integer! @", "Description=text Coding* NoteRef=Ref*"},
    {"Transcript", "guid:guid! name richTextPath plainTextPath @",
     "Description=text PlainTextContent=text SyncPoint* TranscriptSelection* NoteRef=Ref*"},
    {"TranscriptSelection", "guid:guid! name fromSyncPoint:guid toSyncPoint:guid @",
     "Description=text Coding* NoteRef=Ref*"},
    {"SyncPoint", "guid:guid! timeStamp:integer position:integer", ""},
    {"Coding", "guid:guid! creatingUser:guid creationDateTime:time", "CodeRef=Ref! NoteRef=Ref*"},
    {"Graphs", "", "Graph+"},
    {"Graph", "guid:guid! name", "Vertex* Edge*"},
    {"Vertex",
     "guid:guid! representedGUID:guid name firstX:integer! firstY:integer! secondX:integer secondY:integer "
     "shape:shape color:colour",
     ""},
    {"Edge",
     "guid:guid! representedGUID:guid name sourceVertex:guid! targetVertex:guid! color:colour direction:direction "
     "lineStyle:line",
     ""},
    {"Notes", "", "Note=TextSource+"},
    {"Links", "", "Link+"},
    {"Link", "guid:guid! name direction:direction color:colour originGUID:guid targetGUID:guid", "NoteRef=Ref*"},
    {"Ref", "targetGUID:guid!", ""},
    // A codebook file has no notes, and its sets name their members in another attribute.
    {"CodeBookFile", "origin", "Codes=CodesFile! Sets=SetsFile"},
    {"CodesFile", "", "Code=CodeFile+"},
    {"CodeFile", "guid:guid! name! isCodable:boolean! color:colour", "Description=text Code=CodeFile*"},
    {"SetsFile", "", "Set=SetFile+"},
    {"SetFile", "guid:guid! name!", "Description=text MemberCode=MemberFile*"},
    {"MemberFile", "guid:guid!", ""},
}};

struct AttributeRule {
  std::string name;
  std::string type;
  bool required = false;
};
struct ChildRule {
  std::string name;
  std::string type;
  char often = '?';  // "*", "+", "!" or at most once
};
struct Rule {
  std::vector<AttributeRule> attributes;
  std::vector<ChildRule> children;
  bool any_order = false;
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; (at = text.find_first_not_of(' ', at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

constexpr std::string_view stamps = "creatingUser:guid creationDateTime:time modifyingUser:guid modifiedDateTime:time";

Rule rule_of(const Row& row) {
  Rule rule;
  std::string attributes(row.attributes);
  if (attributes.ends_with('@')) attributes.replace(attributes.size() - 1, 1, stamps);
  for (std::string word : words_of(attributes)) {
    const bool required = word.ends_with('!');
    if (required) word.pop_back();
    const std::size_t colon = std::min(word.find(':'), word.size());
    rule.attributes.push_back(
        {word.substr(0, colon), colon == word.size() ? "text" : word.substr(colon + 1), required});
  }
  std::string_view children = row.children;
  rule.any_order = children.starts_with('|');
  if (rule.any_order) children.remove_prefix(1);
  for (std::string word : words_of(children)) {
    ChildRule child;
    if (word.find_last_of("*+!") == word.size() - 1) {
      child.often = word.back();
      word.pop_back();
    }
    const std::size_t equals = word.find('=');
    child.name = word.substr(0, equals);
    child.type = equals == std::string::npos ? word : word.substr(equals + 1);
    rule.children.push_back(std::move(child));
  }
  return rule;
}

// The rule of a type; null pointer for types of text.
const Rule* find_rule_of(std::string_view type) {
  static const std::map<std::string, Rule, std::less<>> rules = [] {
    std::map<std::string, Rule, std::less<>> all;
    for (const Row& row : rows) {
      if (!row.type.empty()) all.emplace(row.type, rule_of(row));
    }
    return all;
  }();
  const auto found = rules.find(type);
  return found == rules.end() ? nullptr : &found->second;
}

std::string_view root_type(const Element& root) { return root.name == "CodeBook" ? "CodeBookFile" : "Project"; }

std::string in_marks(std::string_view text) { return "\"" + std::string(text) + "\""; }

class Check {
 public:
  explicit Check(std::string file) : file_(std::move(file)) {}

  void check(const Element& element, std::string_view type) {
    const Rule* rule = find_rule_of(type);
    if (rule == nullptr) {
      const std::string wrong = fault_of_value(type, element.text);
      if (!wrong.empty()) report(element, "<" + element.name + "> " + wrong);
      return;
    }
    check_attributes(element, *rule);
    check_children(element, *rule);
  }
  std::vector<Finding> take() { return std::move(findings_); }

 private:
  void report(const Element& element, const std::string& message, const std::string& hint = {}) {
    findings_.push_back({{file_, element.line, 0, {}}, message, hint});
  }

  void check_attributes(const Element& element, const Rule& rule) {
    std::vector<std::string> known;
    for (const AttributeRule& attribute : rule.attributes) {
      known.push_back(attribute.name);
      if (!element.has(attribute.name)) {
        if (attribute.required) report(element, "<" + element.name + "> has no attribute " + in_marks(attribute.name));
        continue;
      }
      const std::string wrong = fault_of_value(attribute.type, element.attribute(attribute.name));
      if (!wrong.empty()) report(element, "<" + element.name + "> " + attribute.name + " " + wrong);
    }
    for (const auto& [name, value] : element.attributes) {
      if (std::find(known.begin(), known.end(), name) == known.end())
        report(element, "<" + element.name + "> has an attribute " + in_marks(name) + " that the standard doesn't know",
               did_you_mean(name, known));
    }
  }

  void check_children(const Element& element, const Rule& rule) {
    std::vector<std::string> known;
    for (const ChildRule& child : rule.children) {
      known.push_back(child.name);
      const auto count = std::count_if(element.children.begin(), element.children.end(),
                                       [&](const Element& each) { return each.name == child.name; });
      if (count == 0 && (child.often == '!' || child.often == '+'))
        report(element, "<" + element.name + "> has no <" + child.name + "> inside");
      if (count > 1 && (child.often == '!' || child.often == '?'))
        report(element, "<" + element.name + "> has more than one <" + child.name + "> inside");
    }
    std::size_t last = 0;
    for (const Element& child : element.children) {
      const auto found = static_cast<std::size_t>(std::find(known.begin(), known.end(), child.name) - known.begin());
      if (found == known.size()) {
        report(child, "<" + child.name + "> inside <" + element.name + "> is unknown to the standard",
               did_you_mean(child.name, known));
        continue;
      }
      if (found < last && !rule.any_order)
        report(child, "<" + child.name + "> must stand before <" + known[last] + ">");
      last = std::max(last, found);
      check(child, rule.children[found].type);
    }
  }

  std::string file_;
  std::vector<Finding> findings_;
};

// What a value becomes that the standard's type has no place for; empty: the attribute goes.
std::string conforming_value(std::string_view type, const std::string& value) {
  if (type == "guid" && is_guid(value)) return guid_key(value);
  return fault_of_value(type, value).empty() ? value : std::string();
}

// What stands in the place of an attribute that must be there.
std::string value_by_default(std::string_view type, std::size_t number) {
  if (type == "guid") return uuid_of("missing", std::to_string(number));
  if (type == "integer") return "0";
  if (type == "boolean") return "true";
  return type == "variable" ? "Text" : "unnamed";
}

class Order {
 public:
  // Nothing where an element that must be inside isn't there.
  std::optional<Element> order(const Element& element, std::string_view type) {
    Element result{element.name, {}, element.text, {}, 0};
    const Rule* rule = find_rule_of(type);
    if (rule == nullptr) return result;
    result.text.clear();
    take_attributes(element, *rule, result);
    if (rule->any_order) {
      for (const Element& child : element.children) take_child(element, child, find_child(*rule, child.name), result);
    } else {
      for (const ChildRule& child : rule->children) {
        for (const Element& each : element.children) {
          if (each.name == child.name) take_child(element, each, &child, result);
        }
      }
      for (const Element& each : element.children) {
        if (find_child(*rule, each.name) == nullptr) lose(each, element.attribute("name"), {});
      }
    }
    if (lacks_child(result, *rule)) {
      lose(element, {}, {});
      return std::nullopt;
    }
    return result;
  }
  std::vector<Loss> take() { return std::move(losses_); }

 private:
  static const ChildRule* find_child(const Rule& rule, std::string_view name) {
    const auto found = std::find_if(rule.children.begin(), rule.children.end(),
                                    [&](const ChildRule& each) { return each.name == name; });
    return found == rule.children.end() ? nullptr : &*found;
  }

  static bool lacks_child(const Element& element, const Rule& rule) {
    return std::any_of(rule.children.begin(), rule.children.end(), [&](const ChildRule& child) {
      return (child.often == '!' || child.often == '+') && element.find(child.name) == nullptr;
    });
  }

  void take_attributes(const Element& element, const Rule& rule, Element& result) {
    for (const AttributeRule& attribute : rule.attributes) {
      std::string value = conforming_value(attribute.type, element.attribute(attribute.name));
      const bool is_empty = value.empty() && (attribute.type != "text" || !element.has(attribute.name));
      if (is_empty && element.has(attribute.name)) lose(element, {}, attribute.name);
      if (is_empty && !attribute.required) continue;
      result.attributes.emplace_back(attribute.name,
                                     is_empty ? value_by_default(attribute.type, ++missing_) : std::move(value));
    }
    for (const auto& [name, value] : element.attributes) {
      if (std::none_of(rule.attributes.begin(), rule.attributes.end(),
                       [&, &key = name](const AttributeRule& attribute) { return attribute.name == key; }))
        lose(element, {}, name);
    }
  }

  // Of what may stand there once the first stays; so of the values of a variable, whatever their type.
  void take_child(const Element& parent, const Element& child, const ChildRule* rule, Element& result) {
    const bool is_second = rule != nullptr && (rule->often == '!' || rule->often == '?') && result.find(child.name);
    const bool is_second_value = parent.name == "VariableValue" && result.children.size() > 1;
    const bool is_wrong =
        rule != nullptr && find_rule_of(rule->type) == nullptr && !fault_of_value(rule->type, child.text).empty();
    if (rule == nullptr || is_second || is_second_value || is_wrong) return lose(child, parent.attribute("name"), {});
    if (std::optional<Element> ordered = order(child, rule->type)) result.children.push_back(std::move(*ordered));
  }

  void lose(const Element& element, const std::string& in, const std::string& attribute) {
    losses_.push_back({element.name,
                       element.attribute("name"),
                       element.attribute("guid"),
                       in,
                       attribute,
                       1,
                       "the standard has no place for it",
                       {}});
  }

  std::vector<Loss> losses_;
  std::size_t missing_ = 0;
};

}  // namespace

std::vector<Finding> check_by_rules(const Element& root, const std::string& file) {
  Check check(file);
  check.check(root, root_type(root));
  return check.take();
}

Conforming conform(const Element& root) {
  Order order;
  Conforming result;
  result.element = order.order(root, root_type(root)).value_or(Element());
  result.losses = order.take();
  return result;
}

}  // namespace mazmun::format::foreign
