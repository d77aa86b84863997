import Engine
import Samples
import Text

extension Tensor {
  /// Each label's class: its number, or the place of the greatest value of its row. Nil where one is no
  /// class's number.
  var classNumbers: [Int]? {
    let size = rowSize
    guard size > 0 else { return nil }
    var numbers: [Int] = []
    numbers.reserveCapacity(values.count / size)
    for start in stride(from: 0, to: values.count, by: size) {
      if size > 1 {
        numbers.append(values[start..<start + size].offsetOfGreatest)
      } else {
        guard let number = Int(exactly: values[start]), number >= 0 else { return nil }
        numbers.append(number)
      }
    }
    return numbers
  }
}

/// How many there are of each class that occurs or has a name, in the order of their numbers.
func classCounts(_ numbers: [Int], names: [String]?) -> [(number: Int, count: Int)] {
  var counts: [Int: Int] = [:]
  for number in numbers { counts[number, default: 0] += 1 }
  for number in 0..<(names?.count ?? 0) where counts[number] == nil { counts[number] = 0 }
  return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}

extension DatasetValue {
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
