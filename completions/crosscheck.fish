# Completes crosscheck's commands, options and values in fish. All are read from --help, so they are
# those of the program at hand; what --help calls FILE, DIR, ARTICLE or CLAIMS is a file.

# __crosscheck_part NAME HELP: the lines of one part, such as "Options"; what was broken is joined.
function __crosscheck_part
    printf '%s\n' $argv[2..-1] | awk -v part=$argv[1]: '
        $0 == part { on = 1; next }
        !NF { on = 0 }
        on && /^  [^ ]/ { if (line) print line; line = substr($0, 3) }
        on && /^   / { sub(/^ +/, "  "); line = line $0 }
        END { if (line) print line }'
end

# The same as names, tab, description.
function __crosscheck_described
    __crosscheck_part $argv | string replace -r '^(\S+)(?: \S+)*  +' '$1\t'
end

# The rules that ship with the program.
function __crosscheck_rules
    $argv[1] rules list 2>/dev/null | string replace -r '^(\S+)\s+\S+\s+' '$1\t'
end

function __crosscheck_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~' $HOME -- $words[1])
    set -l commands
    command -q $program; and set -l help ($program --help 2>/dev/null); or return
    for word in $words[2..-1]
        set -l names (__crosscheck_described Subcommands $help | string replace -r '\t.*' '')
        contains -- $word $names; or continue
        set -a commands $word
        set help ($program $commands --help 2>/dev/null)
    end

    # A value stands behind its option, or behind its equals sign.
    set -l option $words[-1]
    set -l before
    set -l value $current
    if string match -qr -- '^--[^=]+=' $current
        set option (string replace -r '=.*' '' -- $current)
        set before $option=
        set value (string replace -r '^[^=]*=' '' -- $current)
    end
    set -l escaped (string escape --style=regex -- $option)
    set -l lines (__crosscheck_part Options $help)
    set -l line (string match -r -- "^(?:\S*,)?$escaped \S.*" $lines)[1]
    set -l type (string match -r -- '^\S+ (\S+)' $line)[2]
    if string match -qr -- '^(FILE|DIR)$' "$type"
        string replace -r '^' -- "$before" (__fish_complete_path $value)
    else if string match -q -- '*|*' "$type"
        string replace -r '^' -- "$before" (string split '|' -- $type)
    else if string match -q -- '*Output format: *' "$line"
        set -l formats (string replace -r '.*Output format: ' '' -- $line)
        string replace -r '^' -- "$before" (string split ', ' -- $formats)
    else if contains -- $option --rule --skip-rule
        string replace -r '^' -- "$before" (__crosscheck_rules $program)
    else if string match -qr -- '^[A-Z]' "$type"
        return
    else if string match -q -- '-*' $current
        __crosscheck_described Options $help | while read -d \t -l names about
            string replace -r '$' \t"$about" -- (string split , -- $names)
        end
    else if test "$commands" = 'rules explain' -a "$option" = explain
        __crosscheck_rules $program
    else
        set -l found (__crosscheck_described Subcommands $help)
        test (count $found) -gt 0; and printf '%s\n' $found; or __fish_complete_path $current
    end
end

complete -c crosscheck -f -a '(__crosscheck_complete)'
