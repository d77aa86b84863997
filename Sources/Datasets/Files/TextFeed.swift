import Platform
import Text

/// A file's text from beginning to end as UTF-8, whatever its encoding, inflated where gzip has
/// compressed it. A mark of byte order is left out.
///
/// What is no character becomes the byte 255, which no UTF-8 holds: whoever reads on finds it, and knows
/// where it stands.
final class TextFeed {
  private enum Source {
    case plain(File, offset: Int)
    case compressed(CompressedFile)
  }

  private static let noCharacter: UInt8 = 0xff
  private static let blockSize = 1 << 18

  private var source: Source
  private let name: String
  private let encoding: FileEncoding
  /// Bytes of the file that were read and not yet given.
  private var raw: [UInt8] = []
  private var rawPosition = 0
  /// Characters of them in UTF-8, not yet given.
  private var text: [UInt8] = []
  private var textPosition = 0
  /// What was read behind lines that are left out, and not yet given.
  private var ahead: ArraySlice<UInt8> = []
  private var isBigEndian = false
  /// Why nothing follows what was read.
  private(set) var failure: DatasetError?

  /// - Parameter name: What the file is called in messages.
  init(_ file: File, name: String, encoding: FileEncoding) throws(DatasetError) {
    self.name = name
    self.encoding = encoding
    do {
      let head = try file.bytes(at: 0, count: 2)
      source =
        head == [0x1f, 0x8b] ? .compressed(try CompressedFile(file)) : .plain(file, offset: 0)
    } catch let error as SystemError {
      throw .unreadable(path: name, code: error.code)
    } catch {
      throw Self.failure(error, name)
    }
    raw = try block(of: 4)
    let isUTF16 = raw.starts(with: [0xff, 0xfe]) || raw.starts(with: [0xfe, 0xff])
    switch encoding {
    case .utf8 where isUTF16:
      throw .text(path: name, place: TextPlace(line: 1, column: 1), .notUTF8(isUTF16: true))
    case .utf8 where raw.starts(with: [0xef, 0xbb, 0xbf]): rawPosition = 3
    case .utf16 where isUTF16:
      isBigEndian = raw[0] == 0xfe
      rawPosition = 2
    default: break
    }
  }

  /// Leaves out the first lines, whatever they hold.
  func skipLines(_ count: Int) throws(DatasetError) {
    var lines = 0
    while lines < count {
      let block = try nextBlock()
      guard !block.isEmpty else {
        throw .text(path: name, place: nil, .allSkipped(count))
      }
      var place = block.startIndex
      while place < block.endIndex, lines < count {
        let byte = block[place]
        place += 1
        guard byte == 0x0a || byte == 0x0d else { continue }
        lines += 1
        guard byte == 0x0d else { continue }
        // CR and LF are one break, also where a block ends between them.
        if place == block.endIndex {
          ahead = try nextBlock()
          if ahead.first == 0x0a { ahead.removeFirst() }
        } else if block[place] == 0x0a {
          place += 1
        }
      }
      ahead = block[place...] + ahead
    }
    guard count > 0 else { return }
    ahead = try nextBlock()
    if ahead.isEmpty { throw .text(path: name, place: nil, .allSkipped(count)) }
  }

  private func nextBlock() throws(DatasetError) -> ArraySlice<UInt8> {
    if !ahead.isEmpty {
      defer { ahead = [] }
      return ahead
    }
    var failure: DatasetError?
    let block = [UInt8](unsafeUninitializedCapacity: Self.blockSize) { memory, count in
      guard let base = memory.baseAddress else { return }
      do throws(DatasetError) {
        count = try read(into: base, count: Self.blockSize)
      } catch { failure = error }
    }
    if let failure { throw failure }
    return block[...]
  }

  /// Fills the memory; fewer bytes only at the end, or where `failure` says why.
  func read(
    into memory: UnsafeMutablePointer<UInt8>, count: Int
  ) throws(DatasetError) -> Int {
    // What was read before it comes first.
    if ahead.isEmpty, let failure { throw failure }
    var done = 0
    do throws(DatasetError) {
      try fill(memory, count, &done)
    } catch {
      guard done > 0 else { throw error }
      failure = error
    }
    return done
  }

  private func fill(
    _ memory: UnsafeMutablePointer<UInt8>, _ count: Int, _ done: inout Int
  ) throws(DatasetError) {
    if !ahead.isEmpty {
      done = min(count, ahead.count)
      for (place, byte) in ahead.prefix(done).enumerated() { memory[place] = byte }
      ahead = ahead.dropFirst(done)
      guard failure == nil else { return }
    }
    while done < count {
      if encoding == .utf8 {
        // What was read to look for a mark, and then the file as it is.
        if rawPosition < raw.count {
          memory[done] = raw[rawPosition]
          rawPosition += 1
          done += 1
          continue
        }
        let got = try readRaw(into: memory + done, count: count - done)
        if got == 0 { break }
        done += got
        continue
      }
      if textPosition == text.count {
        guard try decodeBlock() else { break }
      }
      let given = min(count - done, text.count - textPosition)
      text.withUnsafeBufferPointer { text in
        if let base = text.baseAddress {
          (memory + done).update(from: base + textPosition, count: given)
        }
      }
      textPosition += given
      done += given
    }
  }

  // MARK: Bytes

  private func readRaw(
    into memory: UnsafeMutablePointer<UInt8>, count: Int
  ) throws(DatasetError) -> Int {
    switch source {
    case .plain(let file, let offset):
      do throws(SystemError) {
        let got = try file.read(at: offset, into: memory, count: count)
        source = .plain(file, offset: offset + got)
        return got
      } catch {
        throw .unreadable(path: name, code: error.code)
      }
    case .compressed(let file):
      do throws(VectorFileError) {
        return try file.read(into: memory, count: min(count, 1 << 24))
      } catch {
        throw Self.failure(error, name)
      }
    }
  }

  private static func failure(_ error: any Error, _ name: String) -> DatasetError {
    switch error as? VectorFileError {
    case .unreadable(_, let code)?: .unreadable(path: name, code: code)
    case .compression(let reason)?: .text(path: name, place: nil, .compression(reason))
    default: .cancelled
    }
  }

  private func block(of size: Int) throws(DatasetError) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: size)
    var got = 0
    var failure: DatasetError?
    block.withUnsafeMutableBufferPointer { memory in
      guard let base = memory.baseAddress else { return }
      do throws(DatasetError) {
        while got < size {
          let more = try readRaw(into: base + got, count: size - got)
          if more == 0 { break }
          got += more
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    block.removeLast(size - got)
    return block
  }

  // MARK: Characters

  /// False at the end.
  private func decodeBlock() throws(DatasetError) -> Bool {
    let kept = Array(raw[rawPosition...])
    let more = try block(of: Self.blockSize)
    raw = kept + more
    rawPosition = 0
    text.removeAll(keepingCapacity: true)
    textPosition = 0
    guard !raw.isEmpty else { return false }
    if encoding == .latin1 {
      for byte in raw {
        if byte < 0x80 {
          text.append(byte)
        } else {
          text.append(0xc0 | byte >> 6)
          text.append(0x80 | byte & 0x3f)
        }
      }
      rawPosition = raw.count
    } else {
      decodeUTF16()
      // Half a character is no text, and what stands before it comes first.
      if more.isEmpty, text.isEmpty {
        throw .text(path: name, place: nil, .halfCharacter(encoding))
      }
    }
    return true
  }

  private func unit(at place: Int) -> UInt16 {
    let (first, second) = (UInt16(raw[place]), UInt16(raw[place + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  private func decodeUTF16() {
    while rawPosition + 1 < raw.count {
      let first = unit(at: rawPosition)
      if first & 0xfc00 == 0xd800 {
        // Half a character may stand in the next block.
        guard rawPosition + 3 < raw.count else { break }
        let second = unit(at: rawPosition + 2)
        if second & 0xfc00 == 0xdc00 {
          let value = 0x10000 + (UInt32(first & 0x3ff) << 10 | UInt32(second & 0x3ff))
          append(Unicode.Scalar(value))
          rawPosition += 4
          continue
        }
      }
      append(Unicode.Scalar(first))
      rawPosition += 2
    }
  }

  private func append(_ scalar: Unicode.Scalar?) {
    if let scalar { text += scalar.utf8Bytes } else { text.append(Self.noCharacter) }
  }
}

extension Unicode.Scalar {
  fileprivate var utf8Bytes: [UInt8] { Array(String(self).utf8) }
}

extension DatasetError {
  /// A file that ends too early or is damaged, with the place up to which it could be read.
  func placed(_ place: TextPlace) -> DatasetError {
    guard case .text(let path, nil, let fault) = self else { return self }
    switch fault {
    case .compression, .halfCharacter: return .text(path: path, place: place, fault)
    default: return self
    }
  }
}
