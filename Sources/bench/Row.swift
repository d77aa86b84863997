/// A line of the table.
struct Row {
  let work: Work
  let own: Measurement
  let keras: Measurement?

  static func header(withKeras: Bool) -> String {
    let columns = Text.left("work", 82) + Text.right("nbrun", 10) + Text.right("memory", 10)
    return withKeras
      ? columns + Text.right("Keras", 10) + Text.right("memory", 10) + Text.right("ratio", 9)
      : columns
  }

  var text: String {
    var line = Text.left(work.title, 82) + Text.right(Text.seconds(own.median), 10)
    line += Text.right(Text.bytes(own.peakBytes), 10)
    guard let keras else { return line }
    line += Text.right(Text.seconds(keras.median), 10) + Text.right(Text.bytes(keras.peakBytes), 10)
    return line + Text.right(Text.number(keras.median / own.median) + "×", 9)
  }
}
