import Platform
import Samples
import Text

/// Numbers in a shape, row by row, as a file holds them; kept in single precision, as Keras takes them.
package struct NumberArray: Sendable {
  package var shape: [Int]
  package var values: [Float]
  /// What single precision leaves out of each value, where it leaves out any of what was read as doubles.
  package var rest: [Float]?
  /// Whether the file holds whole numbers.
  package var areWhole: Bool
}

/// What is wrong with an array of one's own. Facts only; the wording is below.
package enum ArrayFault: Error, EqualAsPrinted, Sendable {
  case damage(Damage)
  case compression(String)

  // An IDX file
  case notIDX
  case idxType(UInt8)
  case idxAxes(Int)
  case shorter(expected: Int, got: Int)
  /// More than so few compressed bytes could ever become.
  case implausible(expected: Int, most: Int)
  case longer(expected: Int)

  // Any array
  case objects
  case notNumbers(String)
  case tooLarge(shape: [Int], bytes: Int, memory: Int)
  case noSamples
  case axes([Int], expected: String)
  case counts(samples: Int, labels: Int, labelFile: String)
  case labelIsNotWhole(row: Int, value: Double)
  case labelIsNegative(row: Int, value: Int)
  case labelTooLarge(row: Int, value: Int, limit: Int)
  case notFinite(row: Int)
  case oneClass(Int)
  case missing(name: String, names: [String])
}

extension ArrayFault {
  package var message: String {
    switch self {
    case .damage(let damage): return damage.message
    case .compression(let reason):
      return "this gzip file is damaged or cut off (\(printable(reason)))"
    case .notIDX:
      return "this is not an IDX file: its first two bytes are not 0"
    case .idxType(let code):
      return "the IDX header names the type 0x\(hexadecimal(code)), which does not exist"
    case .idxAxes(let count): return "the IDX header names \(grouped(count)) axes"
    case .shorter(let expected, let got):
      return "the header promises \(grouped(expected)) bytes of values, and the file ends after "
        + grouped(got)
    case .implausible(let expected, let most):
      return
        "the header promises \(grouped(expected)) bytes of values, and a file of this size holds "
        + "at most \(grouped(most))"
    case .longer(let expected):
      return
        "there is more behind the \(grouped(expected)) bytes of values that the header promises"
    case .objects:
      return "this array holds Python objects, which are not read: they can be any program"
    case .notNumbers(let type):
      return "the array holds elements of type \(printable(type)), not numbers"
    case .tooLarge(let shape, let bytes, let memory):
      return "an array of shape \(text(shape)) takes \(byteSize(bytes)) of memory, and samples "
        + "may take half of the \(byteSize(memory)) that there are"
    case .noSamples: return "there are no samples"
    case .axes(let shape, let expected):
      return "the array's shape is \(text(shape)), expected \(expected)"
    case .counts(let samples, let labels, let file):
      return "here are \(counted(samples, "sample")), and \(printable(file)) has "
        + counted(labels, "label")
    case .labelIsNotWhole(let row, let value):
      return "label \(grouped(row)) \(Classes.refusal(of: "\(value)"))"
    case .labelIsNegative(let row, let value):
      return "label \(grouped(row)) is \(value), and classes are counted from 0"
    case .labelTooLarge(let row, let value, let limit):
      return
        "label \(grouped(row)) is \(grouped(value)), and classes are numbers below \(grouped(limit))"
    case .notFinite(let row): return "sample \(grouped(row)) holds a number that is not finite"
    case .oneClass(let label):
      return "all labels are \(label): one class leaves nothing to tell apart"
    case .missing(let name, let names):
      return "there is no array \"\(printable(name, limit: 60))\"; there "
        + (names.isEmpty
          ? "are none"
          : (names.count == 1 ? "is " : "are ")
            + names.prefix(20).map { "\"\(printable($0, limit: 60))\"" }.joined(separator: ", "))
    }
  }

  package var hint: String? {
    switch self {
    case .notIDX: "IDX is the format of MNIST's files; arrays(…) reads .npz"
    case .damage(.notAZipFile): "images(…) reads IDX files"
    case .objects: "save numbers: np.savez(path, x=np.array(…, dtype=\"float32\"))"
    case .compression, .shorter, .implausible, .longer: "fetch or write the file again"
    case .notNumbers:
      "save numbers; classes are numbered by np.unique(labels, return_inverse=True)[1]"
    case .labelIsNegative:
      "np.unique(labels, return_inverse=True)[1] numbers classes from 0"
    case .notFinite: "leave such samples out, or put numbers there: np.nan_to_num(x)"
    case .axes(let shape, _) where shape.count == 1: "are these the labels?"
    case .oneClass: "are these the labels?"
    case .counts: "perhaps these are labels of other samples"
    default: nil
    }
  }
}

private func text(_ shape: [Int]) -> String {
  shape.count == 1
    ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
}

extension NumberArray {
  /// The number of values of a shape, if a process may hold so many.
  static func count(of shape: [Int]) throws(ArrayFault) -> Int {
    guard let count = valueCount(shape), let bytes = count.checkedProduct(4) else {
      throw .tooLarge(shape: shape, bytes: .max, memory: Machine.memory)
    }
    // Selecting and scaling take as much again.
    guard bytes <= Machine.memory / 2 else {
      throw .tooLarge(shape: shape, bytes: bytes, memory: Machine.memory)
    }
    return count
  }

  /// Rows with these numbers, in this order.
  func rows(_ order: [Int]) -> Tensor {
    Tensor(shape: [order.count] + shape.dropFirst(), values: Self.rows(order, of: values, shape))
  }

  /// What single precision leaves out of such rows of both parts.
  func rests(
    _ order: (train: [Int], test: [Int])
  ) -> (train: SampleRest, test: SampleRest)? {
    guard let rest else { return nil }
    let size = shape.dropFirst().reduce(1, *)
    func part(_ order: [Int]) -> SampleRest {
      SampleRest(Self.rows(order, of: rest, shape), of: size)
    }
    return (part(order.train), part(order.test))
  }

  private static func rows(_ order: [Int], of values: [Float], _ shape: [Int]) -> [Float] {
    let size = shape.dropFirst().reduce(1, *)
    var selected: [Float] = []
    selected.reserveCapacity(order.count * size)
    values.withUnsafeBufferPointer { values in
      for row in order {
        selected.append(
          contentsOf: UnsafeBufferPointer(rebasing: values[row * size..<(row + 1) * size]))
      }
    }
    return selected
  }

  /// As classes: whole numbers from 0.
  func checkClasses() throws(ArrayFault) {
    let limit = 1_000_000
    for (row, value) in values.enumerated() {
      guard let whole = Int(exactly: value) else {
        throw .labelIsNotWhole(row: row, value: Double(value))
      }
      guard whole >= 0 else { throw .labelIsNegative(row: row, value: whole) }
      guard whole < limit else { throw .labelTooLarge(row: row, value: whole, limit: limit) }
    }
  }

  /// Infinities and what is not a number would make every weight one.
  func checkFinite() throws(ArrayFault) {
    guard !areWhole else { return }
    let size = max(1, shape.dropFirst().reduce(1, *))
    let place = values.withUnsafeBufferPointer { values in
      values.indices.first { !values[$0].isFinite }
    }
    if let place { throw .notFinite(row: place / size) }
  }
}
