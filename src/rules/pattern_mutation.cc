#include "rules/pattern_mutation.h"

#include <utility>

namespace crosscheck {
namespace {

using Kind = PatternNode::Kind;

class Mutator {
 public:
  explicit Mutator(const PatternNode& root) : root_(root) {}

  std::vector<PatternMutation> run() {
    visit(root_, std::nullopt);
    return std::move(mutations_);
  }

 private:
  void visit(const PatternNode& node, std::optional<size_t> within) {
    if (node.voice != Voice::any) add(PatternMutation::Kind::voice, node, within);
    if (node.kind == Kind::gap) add(PatternMutation::Kind::gap, node, within);
    if (node.kind == Kind::optional) {
      add(PatternMutation::Kind::optional, node, within);
      within = mutations_.size() - 1;
    }
    for (size_t i = 0; i < node.children.size(); ++i) {
      path_.push_back(i);
      visit(node.children[i], within);
      path_.pop_back();
    }
  }

  void add(PatternMutation::Kind kind, const PatternNode& node, std::optional<size_t> within) {
    PatternMutation mutation{.kind = kind, .where = node.where, .tree = root_, .within = within};
    change(mutation.tree, kind);
    mutations_.push_back(std::move(mutation));
  }

  // Changes the node at path_ in a copy of the tree. Gaps and optionals are items of a sequence, so
  // they can be taken out of it.
  void change(PatternNode& copy, PatternMutation::Kind kind) const {
    PatternNode* parent = nullptr;
    PatternNode* node = &copy;
    for (const size_t child : path_) {
      parent = node;
      node = &node->children[child];
    }
    if (kind == PatternMutation::Kind::voice) {
      node->voice = Voice::any;
    } else if (parent != nullptr) {
      parent->children.erase(parent->children.begin() + static_cast<ptrdiff_t>(path_.back()));
    }
  }

  const PatternNode& root_;
  std::vector<size_t> path_;
  std::vector<PatternMutation> mutations_;
};

}  // namespace

std::vector<PatternMutation> mutations_of(const PatternNode& tree) {
  return Mutator(tree).run();
}

}  // namespace crosscheck
