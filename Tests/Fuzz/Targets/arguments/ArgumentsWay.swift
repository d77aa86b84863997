import FuzzWays
import Platform

@testable import nbrun

let argumentsWay = Way.arguments { arguments in
  let read = ArgumentReader.read(arguments.map { Path($0) })
  var problems = read.problems
  switch read.command {
  case .help, .new, .cache, .completion: break
  case .diff: _ = DiffRequest(read, problems: &problems)
  default: _ = Request(read, problems: &problems)
  }
  for index in 0...arguments.count {
    _ = Completions(of: arguments.map { Path($0) }, at: index).lines
  }
  return ReadArguments(
    command: "\(read.command)", words: read.words.map(\.bytes),
    options: read.options.map { Array("\($0.option.long)=".utf8) + $0.value.bytes },
    problems: problems,
    again: read.runArguments.map(\.bytes))
}
