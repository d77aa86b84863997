#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

do {
  let arguments = try Arguments(CommandLine.arguments.dropFirst())
  let bench = Bench(arguments: arguments, executable: CommandLine.arguments[0])
  if arguments.isChild {
    for work in arguments.works { try bench.runChild(work) }
  } else {
    if !bench.run() { exit(1) }
  }
} catch let mistake as Arguments.Mistake {
  complain(mistake.message)
  exit(2)
} catch {
  complain("bench: \(error)")
  exit(3)
}
