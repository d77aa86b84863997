#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All bytes of a regular file of at most `limit` bytes; nil for anything else.
func wholeFile(_ path: String, limit: Int, flags: Int32 = O_NOFOLLOW) -> [UInt8]? {
  // Opening a pipe must not wait for somebody to write into it.
  let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit
  else { return nil }
  let size = Int(status.st_size)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size, let base = buffer.baseAddress {
      let got = retrying { read(file, base + count, size - count) }
      guard got > 0 else { return }
      count += got
    }
  }
  return bytes.count == size ? bytes : nil
}

/// Writes all bytes; false where the disk does not take them.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var position = 0
    while position < buffer.count, let base = buffer.baseAddress {
      let put = retrying { write(file, base + position, buffer.count - position) }
      guard put > 0 else { return false }
      position += put
    }
    return true
  }
}

/// A system call, again where a signal interrupted it.
private func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
