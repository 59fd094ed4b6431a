# Completes crosscheck's commands, options and values in bash. All are read from --help, so they are
# those of the program at hand; what --help calls FILE, DIR, ARTICLE or CLAIMS is a file.

# _crosscheck_part HELP NAME: the lines of one part, such as "Options".
_crosscheck_part() { sed -n "/^$2:\$/,/^\$/{/^  [^ ]/p}" <<<"$1"; }

# The rules that ship with the program.
_crosscheck_rules() { "$1" rules list 2>/dev/null | cut -d ' ' -f 1; }

# _crosscheck_values PROGRAM HELP OPTION: the words that may follow the option. The status is 1
# where it takes none, 2 where it takes a file.
_crosscheck_values() {
  local line type
  [[ $3 =~ ^-[-a-z]+$ ]] || return 1
  line=$(_crosscheck_part "$2" Options | grep -E -m 1 -e "^  ([^ ]*,)?$3 [^ ]") || return 1
  read -r _ type _ <<<"$line"
  case $3,$type,$line in
    *,FILE,* | *,DIR,*) return 2 ;;
    *,*'|'*,*) printf '%s\n' "${type//|/$'\n'}" ;;
    *,*'Output format: '*) line=${line#*Output format: } && printf '%s\n' "${line//, /$'\n'}" ;;
    --rule,* | --skip-rule,*) _crosscheck_rules "$1" ;;
  esac
}

_crosscheck() {
  local program=${COMP_WORDS[0]/#\~/$HOME} current=${COMP_WORDS[COMP_CWORD]} command=() word help
  local previous=${COMP_WORDS[COMP_CWORD - 1]} words status=0
  # bash takes --format=json for three words.
  [[ $current != = ]] || current=
  [[ $previous != = ]] || previous=${COMP_WORDS[COMP_CWORD - 2]}
  COMPREPLY=()
  help=$("$program" --help 2>/dev/null) || return 0
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word =~ ^[a-z]+$ ]] || continue
    _crosscheck_part "$help" Subcommands | grep -q "^  $word " || continue
    command+=("$word")
    help=$("$program" "${command[@]}" --help 2>/dev/null)
  done

  words=$(_crosscheck_values "$program" "$help" "$previous") || status=$?
  # An empty answer means files; here there are none to offer.
  [[ $status -ne 0 ]] || compopt +o default +o bashdefault 2>/dev/null
  if [[ $status -eq 1 ]]; then
    words=$(_crosscheck_part "$help" Subcommands | awk '{ print $1 }')
    if [[ $current == -* ]]; then
      words=$(_crosscheck_part "$help" Options | awk '{ gsub(",", "\n", $1); print $1 }')
    elif [[ ${command[*]} == 'rules explain' && $previous == explain ]]; then
      words=$(_crosscheck_rules "$program")
    fi
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}

complete -o bashdefault -o default -F _crosscheck crosscheck
