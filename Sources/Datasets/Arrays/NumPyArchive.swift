import Platform
import Samples
import Text

/// Arrays of numbers in an `.npz` file, which is a zip archive of `.npy` files.
struct NumPyFile {
  private let archive: ZipArchive
  private let work: Work

  init(_ file: DataFile, work: Work = Work()) throws(DatasetError) {
    archive = try ZipArchive(file)
    self.work = work
  }

  /// The arrays' names, without `.npy`.
  var names: [String] {
    archive.entries.map { Self.arrayName($0.name) }
  }

  /// What the array of an entry is called.
  static func arrayName(_ entry: String) -> String {
    entry.hasSuffix(".npy") ? String(decoding: entry.utf8.dropLast(4), as: UTF8.self) : entry
  }

  /// An array of numbers in C's or Fortran's order, of either byte order.
  ///
  /// - Parameter check: Asked of the shape, before the values are read.
  func numbers(
    _ name: String, check: ([Int]) throws(ArrayFault) -> Void = { _ in }
  ) throws(DatasetError) -> NumberArray {
    guard let entry = archive.entries.first(where: { Spelling($0.name) == Spelling(name + ".npy") })
    else { throw .array(path: archive.file.path, part: nil, .missing(name: name, names: names)) }
    let stream = try EntryStream(entry, of: archive, work: work)
    do throws(DatasetError) {
      return try numbers(from: stream, check: check)
    } catch {
      if case .array = error { throw error }
      throw stream.cause(of: error)
    }
  }

  private func numbers(
    from stream: EntryStream, check: ([Int]) throws(ArrayFault) -> Void
  ) throws(DatasetError) -> NumberArray {
    let header = try ArrayHeader(from: stream)
    let type = header.type
    guard type.kind != .object else { throw fault(stream, .objects) }
    let count: Int
    do throws(ArrayFault) {
      try check(header.shape)
      count = try NumberArray.count(of: header.shape)
    } catch { throw fault(stream, error) }
    guard count <= (stream.plausibleSize - stream.offset) / type.width else {
      throw stream.damaged(.truncated)
    }
    var values: [Float] = []
    var rest: [Float] = []
    values.reserveCapacity(count)
    // With it, an array takes twice the memory.
    let keepsRest =
      type.isWiderThanSingle && count.checkedProduct(8).map { $0 <= Machine.memory / 2 } == true
    while values.count < count {
      guard try stream.fill(type.width) else { throw stream.damaged(.truncated) }
      let part = min(stream.available / type.width, count - values.count)
      let bytes = stream.window + stream.position
      if keepsRest { type.appendRest(part, at: bytes, of: values.count, to: &rest) }
      type.append(part, at: bytes, to: &values)
      stream.position += part * type.width
    }
    try stream.finish()
    var array = NumberArray(
      shape: header.shape, values: values, areWhole: type.kind != .float)
    if !rest.isEmpty {
      rest += [Float](repeating: 0, count: count - rest.count)
      array.rest = rest
    }
    if header.isFortranOrder, header.shape.count > 1 {
      array.values = Self.transposed(array.values, header.shape)
      array.rest = array.rest.map { Self.transposed($0, header.shape) }
    }
    return array
  }

  private func fault(_ stream: EntryStream, _ fault: ArrayFault) -> DatasetError {
    .array(path: stream.path, part: stream.name, fault)
  }

  /// Values whose first index runs fastest, in the order in which the last one does.
  private static func transposed(_ given: [Float], _ shape: [Int]) -> [Float] {
    var strides: [Int] = []
    var stride = 1
    for size in shape {
      strides.append(stride)
      stride *= size
    }
    var place = [Int](repeating: 0, count: shape.count)
    var offset = 0
    var values: [Float] = []
    values.reserveCapacity(given.count)
    for _ in given.indices {
      values.append(given[offset])
      for axis in place.indices.reversed() {
        place[axis] += 1
        offset += strides[axis]
        if place[axis] < shape[axis] { break }
        offset -= strides[axis] * shape[axis]
        place[axis] = 0
      }
    }
    return values
  }
}

extension ElementType {
  /// Appends so many numbers that stand one behind another.
  func append(_ count: Int, at bytes: UnsafePointer<UInt8>, to values: inout [Float]) {
    // Pictures are bytes.
    if width == 1, kind == .unsigned {
      for place in 0..<count { values.append(Float(bytes[place])) }
      return
    }
    for place in 0..<count { values.append(Float(value(at: bytes + place * width))) }
  }

  /// Whether it holds numbers that single precision does not.
  var isWiderThanSingle: Bool { kind == .float ? width > 4 : width > 2 && isInteger }

  /// Appends what single precision leaves out of so many numbers; nothing as long as that is nothing.
  ///
  /// - Parameter before: How many numbers there were before these.
  func appendRest(
    _ count: Int, at bytes: UnsafePointer<UInt8>, of before: Int, to rest: inout [Float]
  ) {
    for place in 0..<count {
      let value = value(at: bytes + place * width)
      let left = Float(value - Double(Float(value)))
      if rest.isEmpty {
        guard left != 0, left.isFinite else { continue }
        rest = [Float](repeating: 0, count: before + place)
      }
      rest.append(left.isFinite ? left : 0)
    }
  }
}
