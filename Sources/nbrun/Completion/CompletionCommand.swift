import Platform
import Text

/// `nbrun completion SHELL` prints the shell's script; `nbrun completion words INDEX -- WORD...` is what
/// the script asks.
func printCompletion(_ words: [Path]) -> ExitStatus {
  if words.first == "words", words.count >= 2, let index = Int("\(words[1])"), index >= 0 {
    return Terminal.print(Completions(of: Array(words.dropFirst(2)), at: index).lines)
      ? .ok : .environmentFailed
  }
  guard words.count == 1, let shell = Shell(rawValue: Spelling("\(words[0])")) else {
    let names = Shell.allCases.map(\.rawValue.text).joined(separator: ", ")
    Terminal.error("`nbrun completion` takes a shell's name: \(names)")
    return .badInput
  }
  return Terminal.print(shell.script) ? .ok : .environmentFailed
}
