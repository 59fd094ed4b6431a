// A value, or the faults that stood in its way. Errors are values here: no library code throws.
//
//   Result<Article> article = read_article(path);
//   if (!article) return article.faults();
//   use(*article);
#pragma once

#include <utility>
#include <variant>

#include "base/diagnostic.h"

namespace crosscheck {

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Diagnostics faults) : state_(std::move(faults)) {}
  Result(Diagnostic fault) : state_(Diagnostics{std::move(fault)}) {}

  explicit operator bool() const { return std::holds_alternative<T>(state_); }

  // Undefined unless the result holds a value.
  T& operator*() & { return *std::get_if<T>(&state_); }
  const T& operator*() const& { return *std::get_if<T>(&state_); }
  T&& operator*() && { return std::move(*std::get_if<T>(&state_)); }
  T* operator->() { return std::get_if<T>(&state_); }
  const T* operator->() const { return std::get_if<T>(&state_); }

  // Undefined unless the result holds faults; never empty.
  const Diagnostics& faults() const { return *std::get_if<Diagnostics>(&state_); }

 private:
  std::variant<T, Diagnostics> state_;
};

// Moves the value into `into`, or the faults to the end of `faults`: for a caller that reads on, so
// that it can report the faults of all its parts.
template <class T>
void take(Result<T> result, T& into, Diagnostics& faults) {
  if (result) {
    into = *std::move(result);
  } else {
    faults.insert(faults.end(), result.faults().begin(), result.faults().end());
  }
}

}  // namespace crosscheck
