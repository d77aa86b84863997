#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line to standard error.
func complain(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = write(2, bytes, bytes.count)
}

do {
  let arguments = try Arguments(CommandLine.arguments.dropFirst())
  let bench = Bench(arguments: arguments, executable: CommandLine.arguments[0])
  if arguments.isChild {
    for work in arguments.works { try bench.runChild(work) }
  } else {
    try bench.run()
  }
} catch let mistake as Arguments.Mistake {
  complain(mistake.message)
  exit(2)
} catch {
  complain("bench: \(error)")
  exit(3)
}
