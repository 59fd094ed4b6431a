#include "report/fault_list.h"

#include "base/terminal_text.h"

namespace crosscheck {

std::string faults_as_lines(const Diagnostics& faults) {
  std::string out;
  for (const Diagnostic& fault : faults) out += inert_lines(to_string(fault)) + "\n";
  return out;
}

void write_faults(JsonWriter& json, std::string_view name, const Diagnostics& faults) {
  json.key(name);
  json.begin_array();
  for (const Diagnostic& fault : faults) {
    json.line_break(1);
    json.begin_object();
    json.member("path", fault.path);
    json.member("line", fault.line);
    json.member("column", fault.column);
    json.member("severity", to_string(fault.severity));
    json.member("message", fault.message);
    json.end_object();
  }
  json.end_array();
}

}  // namespace crosscheck
