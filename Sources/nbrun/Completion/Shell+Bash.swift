extension Shell {
  static let bashScript = #"""
    # Completions of nbrun for bash.
    _nbrun() {
      local line=${COMP_LINE#*"${COMP_WORDS[0]}"} before="" current=$2 at=0 raw word i
      local -a words=()
      # To bash `=` and `:` are words; here a word begins where a blank stands before it.
      for ((i = 1; i < ${#COMP_WORDS[@]}; i++)); do
        raw=${COMP_WORDS[i]}
        [[ $line == [[:blank:]]* || ${#words[@]} -eq 0 ]] && words+=("")
        line=${line#*"$raw"}
        if ((i == COMP_CWORD)); then
          at=$((${#words[@]} - 1))
          [[ -z $2 && $raw == [=:] ]] && words[at]+=$raw
          before=${words[at]}
          raw=$2
        fi
        words[${#words[@]} - 1]+=$raw
      done
      for i in "${!words[@]}"; do
        word=${words[i]/#\~\//$HOME/}
        words[i]=${word//[\'\"\\]/}
      done

      local IFS=$'\n' endings="" wants=""
      COMPREPLY=()
      while read -r line; do
        if [[ $line == $'\t'* ]]; then
          wants=files endings=${line#?}
        elif word=${line%%$'\t'*} && [[ $word == "$before$current"* ]]; then
          COMPREPLY+=("${word#"$before"}")
        fi
      done < <("${1/#\~\//$HOME/}" completion words "$at" -- "${words[@]}" 2>/dev/null)
      # A value follows at once.
      [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace 2>/dev/null
      [[ -n $wants ]] || return 0

      compopt -o filenames 2>/dev/null
      while read -r line; do
        if [[ -d ${line/#\~\//$HOME/} ]]; then
          COMPREPLY+=("$line")
        else
          local ending
          IFS=' '
          for ending in $endings; do
            [[ $line == *"$ending" ]] && COMPREPLY+=("$line")
          done
          IFS=$'\n'
        fi
      done < <(compgen -f -- "$current")
    }
    complete -F _nbrun nbrun

    """#
}
