import Platform

do {
  let arguments = try Arguments(CommandLine.arguments.dropFirst())
  let bench = Bench(arguments: arguments, executable: CommandLine.arguments[0])
  if arguments.isChild {
    for work in arguments.works { try bench.runChild(work) }
  } else {
    if !bench.run() { CurrentProcess.end(status: 1) }
  }
} catch let mistake as Arguments.Mistake {
  complain(mistake.message)
  CurrentProcess.end(status: 2)
} catch {
  complain("bench: \(error)")
  CurrentProcess.end(status: 3)
}
