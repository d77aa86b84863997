import Samples
import Text

/// What NumPy's arrays and numbers are rebuilt from.
extension PickleReader {
  /// The effect of a call with these arguments.
  mutating func reduce() throws(DatasetError) {
    let arguments = try pop()
    guard case .tuple(let values) = object(arguments), case .global(let callee) = object(try pop())
    else { throw structure("a call without a known name and arguments") }
    switch callee {
    case .reconstruct:
      // (ndarray, shape, type); the content follows with BUILD.
      guard values.count == 3, case .global(.ndarray) = object(values[0]) else {
        throw structure("an array that is not NumPy's")
      }
      try push(.array(.empty))
    case .dtype:
      guard let name = values.first.flatMap({ text($0) }) else {
        throw structure("an element type without a name")
      }
      guard let type = ElementType(name), type.kind == .object || type.isInteger else {
        throw stream.damaged(.elementType(name, allowed: "whole numbers and objects"))
      }
      try push(.type(type))
    case .encode:
      guard values.count == 2, let text = text(values[0]),
        let bytes = Self.latin1(text)
      else { throw structure("bytes that are not bytes") }
      try push(.bytes(bytes))
    case .scalar:
      guard values.count == 2, case .type(let type) = object(values[0]),
        type.isInteger, let bytes = content(values[1]), bytes.count == type.width,
        let value = Self.integer(bytes, at: 0, type)
      else { throw structure("a NumPy number that is not a whole number") }
      // Onto the stack, not into the arena: the memo may want it from there.
      try push(.integer(value))
    case .fromBuffer:
      guard values.count >= 3, case .type(let type) = object(values[1]) else {
        throw structure("an array without type and shape")
      }
      let row = try row(of: values[0], type: type, shape: shape(values[2]))
      try push(.array(.words(list: row)))
    case .bytes:
      guard values.isEmpty else { throw structure("bytes that are not bytes") }
      try push(.bytes([]))
    case .ndarray: throw structure("an array that is not rebuilt the usual way")
    }
  }

  /// Sets the content of the array, or the byte order of the type, below the topmost value.
  mutating func build() throws(DatasetError) {
    let state = try pop()
    guard case .tuple(let values) = object(state), case .object(let target) = stack.last else {
      throw structure("content without an array")
    }
    switch objects[Int(target)] {
    case .type(var type):
      // (version, byte order, ...)
      guard values.count >= 2, let order = text(values[1]) else {
        throw structure("an element type without its byte order")
      }
      type.isBigEndian = order == ">"
      objects[Int(target)] = .type(type)
    case .array(.empty):
      // (version, shape, type, is Fortran's order, content)
      guard values.count == 5, case .type(let type) = object(values[2]) else {
        throw structure("an array without type and content")
      }
      let shape = try shape(values[1])
      if type.kind == .object {
        guard case .list(let list) = values[4] else {
          throw structure("an array of objects without its list")
        }
        objects[Int(target)] = .array(.objects(list: list, shape: shape))
      } else {
        let row = try row(of: values[4], type: type, shape: shape)
        objects[Int(target)] = .array(.words(list: row))
      }
    default: throw structure("content set twice, or on something that has none")
    }
  }

  /// The rows that the finished pickle stands for.
  consuming func rows(
    of result: PickleValue, shape: [Int]
  ) throws(DatasetError) -> RawReviews {
    let list: Int32
    switch (result, object(result)) {
    case (.list(let number), _): list = number
    case (_, .array(.objects(let number, let inner))):
      guard inner == shape else {
        throw stream.damaged(.arrayShape(inner, expected: "\(shape), as the header says"))
      }
      list = number
    default: throw structure("it is not an array of lists")
    }
    guard lists[Int(list)].count == 0 else {
      throw structure("it is one list of numbers, not a list of reviews")
    }
    let values = lists[Int(list)].members.map { members[Int($0)] } ?? []
    guard shape == [values.count] else {
      throw stream.damaged(
        .arrayShape(shape, expected: "one size, the \(values.count) reviews that are there"))
    }
    var starts: [Int] = []
    var counts: [Int] = []
    var total = 0
    starts.reserveCapacity(values.count)
    counts.reserveCapacity(values.count)
    for value in values {
      let row: PickleList
      switch (value, object(value)) {
      case (.list(let number), _), (_, .array(.words(let number))): row = lists[Int(number)]
      default: throw structure("a review is not a list of whole numbers")
      }
      guard row.members == nil else { throw structure("a review holds lists") }
      total += row.count + 1
      // One list may stand for many reviews.
      guard total <= WordArena.limit else { throw tooManyWords }
      starts.append(row.start)
      counts.append(row.count)
    }
    return try RawReviews(arena, starts: starts, counts: counts)
  }

  /// An array of one dimension as a row of words.
  private mutating func row(
    of value: PickleValue, type: ElementType, shape: [Int]
  ) throws(DatasetError) -> Int32 {
    guard type.isInteger else {
      throw structure("a review's array holds something that is not whole numbers")
    }
    guard let bytes = content(value), shape.count == 1,
      let size = shape[0].checkedProduct(type.width), bytes.count == size
    else { throw structure("an array's bytes do not fill its shape") }
    if case .object(let number) = value, bytes.count > 16 { spend(number) }
    let list = try newList()
    for offset in stride(from: 0, to: bytes.count, by: type.width) {
      guard let number = Self.integer(bytes, at: offset, type) else {
        throw structure("a number needs more than 64 bits")
      }
      try addWord(number, to: list)
    }
    return list
  }

  /// Lets go of bytes that an array has taken.
  private mutating func spend(_ number: Int32) {
    held -= objects[Int(number)].size
    objects[Int(number)] = .spent
  }

  private func shape(_ value: PickleValue) throws(DatasetError) -> [Int] {
    guard case .tuple(let values) = object(value) else {
      throw structure("a shape that is not a tuple")
    }
    // Each array keeps its own: a long one, used again and again, would only want memory.
    guard values.count <= ArrayHeader.mostAxes else {
      throw structure("a shape of \(values.count) axes")
    }
    var shape: [Int] = []
    for value in values {
      guard case .integer(let size) = value, 0...Int64(WordArena.limit) ~= size else {
        throw structure("a shape that is not sizes")
      }
      shape.append(Int(size))
    }
    return shape
  }

  /// Bytes, or a text that Python 2 kept them in.
  private func content(_ value: PickleValue) -> [UInt8]? {
    switch object(value) {
    case .bytes(let bytes): bytes
    case .text(let text): Array(text.utf8)
    default: nil
    }
  }

  private static func latin1(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// The whole number of `type.width` bytes from `offset`, which are there.
  private static func integer(_ bytes: [UInt8], at offset: Int, _ type: ElementType) -> Int64? {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { type.integer(at: $0 + offset) }
    }
  }
}
