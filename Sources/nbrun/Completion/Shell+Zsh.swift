extension Shell {
  static let zshScript = #"""
    #compdef nbrun
    # Completions of nbrun for zsh.
    _nbrun() {
      local line endings wants=
      local -a all closed open
      all=("${(@Q)words[2,-1]}")
      all[CURRENT-1]=${(Q)PREFIX}
      all=("${(@)all/#\~\//$HOME/}")
      while IFS= read -r line; do
        if [[ $line == $'\t'* ]]; then
          wants=files endings=${line#?}
          continue
        fi
        # A colon parts a word from what it means.
        line=${line//:/\\:}
        if [[ ${line%%$'\t'*} == *= ]]; then open+=("${line/$'\t'/:}"); else closed+=("${line/$'\t'/:}"); fi
      done < <(${(Q)~words[1]} completion words $((CURRENT - 2)) -- "${all[@]}" 2>/dev/null)

      local found=1
      (( $#closed )) && _describe -t words word closed && found=0
      # A value follows at once.
      (( $#open )) && _describe -t parameters parameter open -S '' && found=0
      if [[ -n $wants ]]; then
        compset -P '--*='
        if [[ -n $endings ]]; then
          _files -g "*(${(j:|:)${(s: :)endings}})" && found=0
        else
          _files -/ && found=0
        fi
      fi
      return found
    }
    # Called as a function of $fpath, or read from a start-up file.
    if [[ $funcstack[1] == _nbrun ]]; then _nbrun "$@"; else compdef _nbrun nbrun; fi

    """#
}
