/// Arguments as the program has them after reading, for `argumentsWay`.
package struct ReadArguments: Equatable {
  package var command: [UInt8]
  package var words: [[UInt8]]
  package var options: [[UInt8]]
  package var problems: [[UInt8]]
  /// The same options and words again, as arguments.
  package var again: [[UInt8]]

  package init(
    command: String, words: [[UInt8]], options: [[UInt8]], problems: [String], again: [[UInt8]]
  ) {
    self.command = Array(command.utf8)
    self.words = words
    self.options = options
    self.problems = problems.map { Array($0.utf8) }
    self.again = again
  }
}

extension Way {
  /// The arguments of the command line, one after another with a zero byte between.
  ///
  /// - Parameter read: What the program makes of them.
  package static func arguments(
    _ read: @escaping @Sendable ([[UInt8]]) -> ReadArguments
  ) -> Way {
    Way("arguments") { input throws(Finding) in
      let arguments = input.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
      let found = read(arguments)
      try require(found.problems.allSatisfy { !$0.isEmpty }, "a problem without words")
      guard found.problems.isEmpty, found.command.elementsEqual("run".utf8) else { return }
      let again = read([Array("run".utf8)] + found.again)
      try require(
        again.problems.isEmpty && again.words == found.words && again.options == found.options,
        "\(arguments) as arguments again: \(found.again)")
    }
  }
}
