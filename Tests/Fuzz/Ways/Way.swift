/// A way by which something from outside comes in, and what has to hold whatever comes.
///
/// A fuzzer calls `check` with inputs that it makes up, the tests call it with those that are kept. What
/// traps, hangs or asks for much memory shows by itself; everything else that must not be is thrown.
package struct Way: Sendable {
  package let name: String
  package let check: @Sendable (_ input: [UInt8]) throws(Finding) -> Void

  package init(_ name: String, _ check: @escaping @Sendable ([UInt8]) throws(Finding) -> Void) {
    self.name = name
    self.check = check
  }

  /// All but the command line's, which needs the program itself: see `argumentsWay`.
  package static let all: [Way] = [
    notebooks, expressions, frontMatter, prose, texts, wordIndex, arrays, numbers, vectors,
    modelFiles,
    cache,
    reports, formulas,
  ]
}

/// What must not be.
package struct Finding: Error, CustomStringConvertible {
  package var description: String
}

func require(_ holds: Bool, _ finding: @autoclosure () -> String) throws(Finding) {
  if !holds { throw Finding(description: finding()) }
}
