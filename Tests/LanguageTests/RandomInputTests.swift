import Language
import Notebook
import Testing

/// Whatever is read, checking ends, and what is said has a place and a style.
@Suite struct RandomInputTests {
  /// SplitMix64 (Steele, Lea and Flood 2014): the same programs in every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces: [String] =
    [
      "(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "=", "==", "<", "+", "-", "*", "/", "**",
      "\n", "\n", "\n", " ", "\"", "'", "\"a\"", "\"{x}\"", "\\", "#", "$", "1", "0", "-1", "1e9",
      "1_0", "3x", "9223372036854775807", "0.5", "x", "y", "reviews", "train", "mlp", "model",
      "branch", "loss", "metric", "sweep", "and", "or", "not", "true", "none", "True", "for", "in",
      "import", "lambda", "relu", "accuracy", "units", "activation", "é", "👩‍👩‍👧", "\u{301}",
      "\u{0}", "\t",
    ] + FunctionTable.inOrder.map { $0.name + "(" }

  /// What is wrong with the diagnostics of this code.
  private func faults(in code: String) -> [String] {
    let checked = CheckedCode(code)
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    var faults: [String] = []
    if (checked.program == nil) == checked.errors.isEmpty { faults.append("a program, or errors") }
    for diagnostic in checked.diagnostics {
      let start = diagnostic.range.start
      let isInside =
        lines.indices.contains(start.line - 1) && start.column >= 1
        && start.column <= lines[start.line - 1].count + 1 && diagnostic.range.end >= start
      if !isInside || !diagnostic.followsStyle { faults.append(diagnostic.summary) }
    }
    return faults.map { $0 + "\n" + code }
  }

  @Test(arguments: 0..<4)
  func randomPieces(_ seed: UInt64) {
    var random = Generator(state: seed)
    var faults: [String] = []
    for _ in 0..<500 {
      let count = Int.random(in: 1...60, using: &random)
      let code = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      faults += self.faults(in: code)
    }
    #expect(faults == [])
  }

  /// Right programs with a few characters or pieces changed.
  @Test(arguments: 0..<4)
  func mutations(_ seed: UInt64) {
    var random = Generator(state: seed &+ 1000)
    var faults: [String] = []
    let programs = [Chapters.mlp, Chapters.cnn, Chapters.averaging]
    for _ in 0..<100 {
      var code = Array(programs.randomElement(using: &random) ?? "")
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<code.count, using: &random)
        let end = min(code.count, place + Int.random(in: 1...8, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: code.remove(at: place)
        case 1: code.removeSubrange(place..<end)
        case 2: code.insert(contentsOf: code[place..<end], at: place)
        default:
          code.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? "", at: place)
        }
      }
      faults += self.faults(in: String(code))
    }
    #expect(faults == [])
  }

  /// Checking depends on nothing but the code: not on the order of a dictionary, say.
  @Test func theSameEveryTime() {
    let code = Chapters.mlp.replacing("train", with: "trian", maxReplacements: 9) + "\nfoo\nbaz"
    let first = CheckedCode(code).diagnostics
    #expect(!first.isEmpty)
    for _ in 0..<20 { #expect(CheckedCode(code).diagnostics == first) }
  }
}

extension Diagnostic {
  /// Messages and hints begin in lower case and have no full stop at the end.
  var followsStyle: Bool {
    [message, hint ?? "a"].allSatisfy { text in
      text.first?.isUppercase == false && text.last != "." && text.last != "!"
        && !text.contains("\n") && text.unicodeScalars.count { $0 == "`" }.isMultiple(of: 2)
    }
  }
}
