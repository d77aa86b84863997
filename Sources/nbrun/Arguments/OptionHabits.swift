import Text

/// Options of other programs, and what does their work here.
enum OptionHabits {
  /// - Parameters:
  ///   - name: An option that there is not, as it was written: `--epochs`.
  ///   - value: Its value, where it had one.
  static func hint(_ name: String, value: String?) -> String? {
    switch name {
    case "--seed", "--random-seed", "--random_seed":
      return "the seed is the line `seed: \(value ?? "1")` between the `---` at the notebook's top"
    case "-v", "-V": return "did you mean `--version`?"
    case "--verbose", "--debug": return "progress is shown unless `-q` is given"
    case "--force", "--rerun", "--clean", "--clear-cache", "--refresh", "-f":
      return "did you mean `--no-cache`?"
    case "--timeout", "--time-limit": return "did you mean `--max-time`?"
    case "--memory", "--mem": return "did you mean `--max-memory`?"
    case "--jobs", "--workers", "--cpus", "-j": return "did you mean `--threads`?"
    case "--out", "--dest": return "did you mean `--output`?"
    case "--format", "-t": return "did you mean `--to`?"
    case "--execute", "--inplace", "--run":
      return "leave it out: `nbrun NOTEBOOK.md` runs a notebook"
    case "--gpu", "--cuda", "--device": return "leave it out: all is computed on the processor"
    default: break
    }
    guard let value, name.hasPrefix("--") else { return nil }
    let words = String(decoding: name.utf8.dropFirst(2), as: UTF8.self).replacing("-", with: "_")
    guard let first = words.utf8.first, (0x61...0x7A).contains(first) else { return nil }
    return "where the notebook declares it, a parameter is given by `-p \(words)=\(value)`"
  }
}
