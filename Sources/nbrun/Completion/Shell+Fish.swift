extension Shell {
  static let fishScript = #"""
    # Completions of nbrun for fish.
    function __nbrun_complete
        set -l before (commandline -opc)
        set -l all (commandline -op)
        set -l current (commandline -ct)
        # What follows the word that is being written.
        set -l next (math (count $before) + 1)
        test -n (commandline -t)"" && set next (math $next + 1)
        set -l after $all[$next..-1]
        test $next -gt (count $all) && set after
        set -l program (string replace -r '^~/' "$HOME/" -- $before[1])
        set -l word (string unescape -- $current; or echo -- $current)
        set -l words (string replace -r '^~/' "$HOME/" -- $before[2..-1] "$word" $after)
        for line in ($program completion words (math (count $before) - 1) -- $words 2>/dev/null)
            if not string match -q \t'*' -- $line
                echo -- $line
                continue
            end
            set -l endings (string split -n ' ' -- (string trim -l -c \t -- $line))
            # The value alone is a file's name.
            set -l option (string match -r -- '^--[a-z-]+=' $current)
            set -l value (string replace -r -- '^--[a-z-]+=' '' $current)
            for file in (complete -C "'' $value" | string replace -r '\t.*' '')
                if string match -q '*/' -- $file
                    echo -- "$option$file"
                else
                    for ending in $endings
                        string match -q "*$ending" -- $file && echo -- "$option$file"
                    end
                end
            end
        end
    end
    complete -c nbrun -f -a '(__nbrun_complete)'

    """#
}
