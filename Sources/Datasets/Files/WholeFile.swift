#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a file that is there whole or not at all, for this user alone.
///
/// - Returns: Whether it is there.
func writeWhole(_ parts: [UnsafeRawBufferPointer], to path: String) -> Bool {
  let temporary = "\(path).\(getpid()).part"
  unlink(temporary)
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { return false }
  var isWhole = true
  for part in parts {
    var rest = part[...]
    while isWhole, !rest.isEmpty {
      let bytes = UnsafeRawBufferPointer(rebasing: rest)
      let written = write(descriptor, bytes.baseAddress, bytes.count)
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        isWhole = false
      }
    }
  }
  isWhole = close(descriptor) == 0 && isWhole
  if isWhole, rename(temporary, path) == 0 { return true }
  unlink(temporary)
  return false
}
