import Engine
import Samples
import Text

extension DatasetValue {
  /// Each sample's class: its label, or the place of the greatest value of its row. Nil where a label is no
  /// class's number.
  var classNumbers: [Int]? {
    let size = y.rowSize
    guard size > 0 else { return nil }
    var numbers: [Int] = []
    numbers.reserveCapacity(count)
    for start in stride(from: 0, to: y.values.count, by: size) {
      if size > 1 {
        numbers.append(y.values[start..<start + size].offsetOfGreatest)
      } else {
        guard let number = Int(exactly: y.values[start]), number >= 0 else { return nil }
        numbers.append(number)
      }
    }
    return numbers
  }

  /// A class's name, or its number where it has none.
  func className(_ number: Int) -> String {
    guard let classes, classes.indices.contains(number) else { return "\(number)" }
    return classes[number]
  }

  /// A class's number by its name, or by its number as a text.
  func classNumber(_ name: String) -> Int? {
    if let classes { return classes.firstIndex { Spelling($0) == Spelling(name) } }
    guard let number = Int(name), number >= 0, "\(number)" == name else { return nil }
    return number
  }
}
