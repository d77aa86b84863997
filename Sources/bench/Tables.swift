import Platform

/// Whole programs about a small table: it is read, standardised, learned, and judged by its test part.
///
/// Its numbers have no meaning: the time does not depend on them.
enum Tables {
  static let name = "rows.csv"

  /// As many rows and columns as the table has whose size this is.
  static func rows(_ work: Work) -> String {
    let (rows, width) = work == .bostonProgram ? (506, 13) : (1797, 64)
    var text = (0..<width).map { "x\($0)," }.joined() + "y\n"
    for row in 0..<rows {
      for column in 0..<width { text += "\((row * 31 + column * column * 7) % 97)," }
      text += work == .bostonProgram ? "\(row * 13 % 50).5\n" : "\(row * 7 % 10)\n"
    }
    return text
  }

  static func notebook(_ work: Work) -> String {
    let isBoston = work == .bostonProgram
    let layers =
      isBoston
      ? "input(13); dense(64, activation: relu); dense(64, activation: relu); dense(1)"
      : "input(64); dense(128, activation: relu); dense(10, activation: softmax)"
    let options =
      isBoston
      ? "optimizer: rmsprop, loss: mse, metrics: [mae]"
      : "optimizer: adam, loss: sparse_categorical_crossentropy, metrics: [accuracy]"
    return """
      # A table

      ```nbrun
      rows = standardize(table("\(name)", \(isBoston ? "target" : "label"): "y"))
      model m { \(layers) }
      run = fit(compile(m, \(options)), rows.train, epochs: \(isBoston ? 80 : 40), \
      batch_size: \(isBoston ? 16 : 32))
      evaluate(run, rows.test)
      ```

      """
  }
}
