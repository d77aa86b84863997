/// Arguments as the program has them after reading, for `argumentsWay`.
package struct ReadArguments: Equatable {
  package var command: [UInt8]
  package var words: [[UInt8]]
  package var options: [[UInt8]]
  package var problems: [[UInt8]]
  /// The same options and words again, as arguments.
  package var again: [String]

  package init(
    command: String, words: [String], options: [String], problems: [String], again: [String]
  ) {
    self.command = Array(command.utf8)
    self.words = words.map { Array($0.utf8) }
    self.options = options.map { Array($0.utf8) }
    self.problems = problems.map { Array($0.utf8) }
    self.again = again
  }
}

extension Way {
  /// The arguments of the command line, one after another with a zero byte between.
  ///
  /// - Parameter read: What the program makes of them.
  package static func arguments(
    _ read: @escaping @Sendable ([String]) -> ReadArguments
  ) -> Way {
    Way("arguments") { input throws(Finding) in
      let arguments = input.split(separator: 0, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      let found = read(arguments)
      try require(found.problems.allSatisfy { !$0.isEmpty }, "a problem without words")
      guard found.problems.isEmpty, found.command.elementsEqual("run".utf8) else { return }
      let again = read(["run"] + found.again)
      try require(
        again.problems.isEmpty && again.words == found.words && again.options == found.options,
        "\(arguments) as arguments again: \(found.again)")
    }
  }
}
