import FuzzWays

@testable import nbrun

let argumentsWay = Way.arguments { arguments in
  let read = ArgumentReader.read(arguments)
  var problems = read.problems
  switch read.command {
  case .help, .new, .cache: break
  case .diff: _ = DiffRequest(read, problems: &problems)
  default: _ = Request(read, problems: &problems)
  }
  return ReadArguments(
    command: read.command.rawValue, words: read.words,
    options: read.options.map { "\($0.option.long)=\($0.value)" }, problems: problems,
    again: read.runArguments)
}
