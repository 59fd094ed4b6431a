// An equation among the slots of a rule, parsed: what the figures of one statement must satisfy.
//
//   "{change} = ({after} - {before}) / {before} * 100"
//   "{whole} = sum({part})"                              a slot that the pattern may bind many
//   times
//   "{part} <= {whole}"
//   "{age} = years({birth}, {publication})"
//
//   equation = sum , ( "=" | "<=" | ">=" ) , sum ;
//   sum      = product , { ( "+" | "-" ) , product } ;
//   product  = factor , { ( "*" | "/" ) , factor } ;
//   factor   = number | slot | call | "-" , factor | "(" , sum , ")" ;
//   call     = name , "(" , sum , [ "," , sum ] , ")" ;
//
// {publication} is no slot of the rule but the article's publication date. claims/equation_check.h
// evaluates; positions are bytes of the equation's string.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace crosscheck {

inline constexpr std::string_view kPublicationSlot = "publication";

struct EquationNode {
  enum class Kind : uint8_t {
    number,
    slot,  // name
    add,   // the operators: two children each
    subtract,
    multiply,
    divide,
    negate,    // one child
    total,     // sum({part}): all that the slot was bound to, added up
    absolute,  // abs(x)
    year,      // year({t}): the calendar year of a date
    ago,       // ago({t}): years from a time told in years before publication, "nine years ago"
    years,     // years({a}, {b}): from one date to the other; years({d}): a duration's length
    days,      // likewise, in days
  };

  Kind kind = Kind::number;
  double number = 0;
  std::string name;
  std::vector<EquationNode> children;
  Span where;
};

struct Equation {
  enum class Relation : uint8_t { equal, at_most, at_least };

  std::string text;
  Relation relation = Relation::equal;
  EquationNode left;
  EquationNode right;
  Span where;  // of the string value in the rule file, quotes included
};

struct EquationFault {
  Span where;
  std::string message;
};

// Faults of grammar go to `faults`; the equation is then not to be used.
Equation parse_equation(std::string_view text, std::vector<EquationFault>& faults);

// Calls `visit` with the node and all below it, in the order of the text.
template <class Visit>
void for_each_node(const EquationNode& node, Visit visit) {
  visit(node);
  for (const EquationNode& child : node.children) for_each_node(child, visit);
}

// True for what takes dates and durations, and gives a number.
bool takes_times(EquationNode::Kind kind);

}  // namespace crosscheck
