#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What this process was started with, as bytes.
package enum Environment {
  /// The arguments behind the program's own name.
  package static var arguments: [Path] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { Path(cString: $0) }
    }
  }

  /// The program's own file.
  package static var program: Path {
    #if os(Linux)
      return "/proc/self/exe"
    #else
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      if _NSGetExecutablePath(&path, &size) == 0 { return Path(cString: path) }
      return CommandLine.unsafeArgv[0].map { Path(cString: $0) } ?? ""
    #endif
  }

  /// A variable's value; nil where it is empty.
  package static func variable(_ name: String) -> Path? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return Path(cString: value)
  }

  /// Whether there is such a variable, be it empty.
  package static func holds(_ name: String) -> Bool { getenv(name) != nil }

  /// All variables, `NAME=value`.
  package static var variables: [Path] {
    #if canImport(Glibc)
      var next = environ
    #else
      guard var next = _NSGetEnviron().pointee else { return [] }
    #endif
    var variables: [Path] = []
    while let variable = next.pointee {
      variables.append(Path(cString: variable))
      next += 1
    }
    return variables
  }
}
