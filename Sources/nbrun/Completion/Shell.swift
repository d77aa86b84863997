import Text

/// A shell that can be told how a line of nbrun's goes on.
///
/// Its script knows no command and no option: it asks the program (`nbrun completion words`), so it fits
/// whichever version is installed.
enum Shell: Spelling, CaseIterable {
  case bash, zsh, fish

  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  /// How a user who installed the program in another way turns it on, for each shell.
  static let notes = """

    The script goes where the shell looks for it, or into its start-up file:

        bash   ~/.bashrc: source <(nbrun completion bash)
        zsh    ~/.zshrc, after compinit: source <(nbrun completion zsh)
        fish   nbrun completion fish > ~/.config/fish/completions/nbrun.fish

    Then Tab completes commands, options, notebooks and reports, formats, functions after
    `nbrun help`, and after -p the parameters of the notebooks on the line.

    """
}
