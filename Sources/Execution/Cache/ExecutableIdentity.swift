#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells one build of the program from another: the size of its file and when it was made.
func executableIdentity() -> String {
  var status = stat()
  let path = CommandLine.arguments.first ?? ""
  #if os(Linux)
    let isKnown = stat("/proc/self/exe", &status) == 0
    let time = status.st_mtim
  #else
    let isKnown = stat(path, &status) == 0
    let time = status.st_mtimespec
  #endif
  return isKnown ? "\(status.st_size) \(time.tv_sec) \(time.tv_nsec)" : path
}
