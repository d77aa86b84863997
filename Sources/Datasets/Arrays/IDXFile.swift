import Platform
import Samples
import Text

/// An array in the format of MNIST's files, compressed by gzip or plain.
///
/// Source: Y. LeCun, "The MNIST database of handwritten digits": two zero bytes, a type, the number of
/// axes, each axis's size in four bytes, the values; all numbers big-endian.
struct IDXFile {
  private static let windowSize = 1 << 18
  /// MNIST's own have up to 3, pictures in colour 4.
  private static let mostAxes = 8

  /// What the header says.
  private struct Header {
    var type: ElementType
    var shape: [Int]
    var count: Int
  }

  private let name: String
  private let source: CompressedFile
  /// The most bytes that may come: of a plain file its size, of a compressed one 1,032 times it.
  private let plausibleSize: Int
  private let isCompressed: Bool
  private let window: UnsafeMutablePointer<UInt8>

  /// - Parameters:
  ///   - name: What the file is called in messages.
  ///   - check: Asked of the shape, before the values are read.
  static func read(
    _ file: File, name: String, isCancelled: () -> Bool,
    check: ([Int]) throws(ArrayFault) -> Void = { _ in }
  ) throws(DatasetError) -> NumberArray {
    let start = (try? file.bytes(at: 0, count: 2)) ?? []
    let isCompressed = start == [0x1f, 0x8b]
    let window = UnsafeMutablePointer<UInt8>.allocate(capacity: windowSize)
    window.initialize(repeating: 0, count: windowSize)
    defer { window.deallocate() }
    let source: CompressedFile
    do throws(VectorFileError) {
      source = try CompressedFile(file)
    } catch { throw failure(error, name) }
    let reader = IDXFile(
      name: name, source: source,
      plausibleSize: isCompressed
        ? file.size.checkedProduct(1_032)?.checkedSum(1_024) ?? .max : file.size,
      isCompressed: isCompressed, window: window)
    return try reader.array(isCancelled: isCancelled, check: check)
  }

  private static func failure(_ error: VectorFileError, _ name: String) -> DatasetError {
    switch error {
    case .cancelled: .cancelled
    case .unreadable(_, let code): .unreadable(path: name, code: code)
    case .compression(let reason): .array(path: name, part: nil, .compression(reason))
    default: .array(path: name, part: nil, .notIDX)
    }
  }

  private func fault(_ fault: ArrayFault) -> DatasetError {
    .array(path: name, part: nil, fault)
  }

  private func array(
    isCancelled: () -> Bool, check: ([Int]) throws(ArrayFault) -> Void
  ) throws(DatasetError) -> NumberArray {
    let header = try header()
    do throws(ArrayFault) {
      try check(header.shape)
    } catch { throw fault(error) }
    let size = header.count * header.type.width
    let headerSize = 4 + 4 * header.shape.count
    guard size <= plausibleSize - headerSize else {
      let most = max(0, plausibleSize - headerSize)
      throw fault(
        isCompressed
          ? .implausible(expected: size, most: most) : .shorter(expected: size, got: most))
    }
    var values: [Float] = []
    values.reserveCapacity(header.count)
    let width = header.type.width
    var done = 0
    while done < size {
      guard !isCancelled() else { throw .cancelled }
      // A window's size is a multiple of every element's.
      let wanted = min(Self.windowSize, size - done)
      let got = try fill(wanted)
      guard got == wanted else { throw fault(.shorter(expected: size, got: done + got)) }
      header.type.append(got / width, at: window, to: &values)
      done += got
    }
    guard try fill(1) == 0 else { throw fault(.longer(expected: size)) }
    return NumberArray(
      shape: header.shape, values: values, areWhole: header.type.kind != .float)
  }

  private func header() throws(DatasetError) -> Header {
    guard try fill(4) == 4, window[0] == 0, window[1] == 0 else { throw fault(.notIDX) }
    let (code, axes) = (window[2], Int(window[3]))
    let names: [UInt8: String] = [
      0x08: ">u1", 0x09: ">i1", 0x0b: ">i2", 0x0c: ">i4", 0x0d: ">f4", 0x0e: ">f8",
    ]
    guard let type = names[code].flatMap(ElementType.init) else { throw fault(.idxType(code)) }
    guard (1...Self.mostAxes).contains(axes) else { throw fault(.idxAxes(axes)) }
    guard try fill(4 * axes) == 4 * axes else { throw fault(.notIDX) }
    let shape = (0..<axes).map { axis in
      (0..<4).reduce(0) { $0 << 8 | Int(window[4 * axis + $1]) }
    }
    do throws(ArrayFault) {
      return Header(type: type, shape: shape, count: try NumberArray.count(of: shape))
    } catch { throw fault(error) }
  }

  /// Brings the next bytes to the window's start; fewer only where the file ends.
  private func fill(_ count: Int) throws(DatasetError) -> Int {
    var got = 0
    while got < count {
      do throws(VectorFileError) {
        let more = try source.read(into: window + got, count: count - got)
        if more == 0 { break }
        got += more
      } catch { throw Self.failure(error, name) }
    }
    return got
  }
}
