import FuzzWays
import Platform

@testable import nbrun

let argumentsWay = Way.arguments { arguments in
  let read = ArgumentReader.read(arguments.map { Path($0) })
  var problems = read.problems
  switch read.command {
  case .help, .new, .cache: break
  case .diff: _ = DiffRequest(read, problems: &problems)
  default: _ = Request(read, problems: &problems)
  }
  return ReadArguments(
    command: "\(read.command)", words: read.words.map(\.bytes),
    options: read.options.map { Array("\($0.option.long)=".utf8) + $0.value.bytes },
    problems: problems,
    again: read.runArguments.map(\.bytes))
}
