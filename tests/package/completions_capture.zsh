# What zsh offers after each command line of standard input: a line "> LINE", then the candidates.
# zsh completes only at a terminal, so a second zsh types there.
#
#   zsh -f completions_capture.zsh FOLDER_OF_COMPLETIONS SCRATCH_FILE
zmodload zsh/zpty
offered=$2
: >$offered

zpty typist "PS1= TERM=dumb OFFERED=${(q)offered} FOLDER=${(q)1} zsh -f -i"
zpty -w typist 'fpath=($FOLDER $fpath); autoload -Uz compinit; compinit -D -u; setopt no_beep
  zstyle ":completion:*" completer _complete
  compadd() {
    if [[ -z ${@[(r)-[OAD]]} ]]; then
      local -a candidates
      builtin compadd -A candidates "$@"
      print -rl -- $candidates >>$OFFERED
    fi
    builtin compadd "$@"
  }
  offer() { print -r -- "> $BUFFER" >>$OFFERED; zle list-choices; print "<" >>$OFFERED; BUFFER=; }
  zle -N offer; bindkey "^T" offer; LISTMAX=100000; print "<" >>$OFFERED'

lines=1
wait_for_answer() {
  for turn in {1..400}; do
    [[ $(grep -c '^<$' $offered) -lt $lines ]] || return 0
    zpty -r -t typist ignored  # what it shows must be read, or it waits
    sleep 0.05
  done
  echo "zsh does not answer" >&2
  exit 1
}
wait_for_answer
while IFS= read -r line; do
  zpty -w -n typist "$line"$'\x14'
  lines=$((lines + 1))
  wait_for_answer
done
zpty -d typist
grep -v '^<$' $offered
