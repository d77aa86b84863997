/// A line of the table.
struct Row {
  let work: Work
  let own: Measurement
  let twin: Measurement?

  static func header(withTwins: Bool) -> String {
    let columns = Text.left("work", 82) + Text.right("nbrun", 10) + Text.right("memory", 10)
    return withTwins
      ? columns + Text.right("Python", 10) + Text.right("memory", 10) + Text.right("ratio", 9)
      : columns
  }

  var text: String {
    var line = Text.left(work.title, 82) + Text.right(Text.seconds(own.median), 10)
    line += Text.right(Text.bytes(own.peakBytes), 10)
    guard let twin else { return line }
    line += Text.right(Text.seconds(twin.median), 10) + Text.right(Text.bytes(twin.peakBytes), 10)
    return line + Text.right(Text.number(twin.median / own.median) + "×", 9)
  }
}
