import Platform

/// Something that kept a work from being timed.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// A line to standard error.
func complain(_ text: String) { _ = StandardStream.error.write((text + "\n").utf8) }

/// A line to standard output, at once.
func show(_ line: String) { _ = StandardStream.output.write((line + "\n").utf8) }
