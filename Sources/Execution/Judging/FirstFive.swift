import Text

extension [String] {
  /// The first five, and how many more there are.
  var firstFive: String {
    prefix(5).joined(separator: ", ") + (count > 5 ? " and \(grouped(count - 5)) more" : "")
  }
}
