import Datasets
import Language
import Platform
import Testing
import Text

@testable import nbrun

@Suite struct ArgumentTests {
  private func request(_ arguments: String...) -> (request: Request, problems: [String]) {
    let read = ArgumentReader.read(arguments.map { Path($0) })
    var problems = read.problems
    let request = Request(read, problems: &problems)
    return (request, problems)
  }

  @Test func optionsStandAnywhereAndInEveryForm() {
    let (request, problems) = request(
      "--threads=2", "run", "a.md", "-qp", "x=1", "--output-dir", "out", "-py=a=b", "--to", "json",
      "--max-memory=2G", "--max-time", "1h30m", "--offline", "b.md", "--to=html,json", "--no-cache")
    #expect(problems == [])
    #expect(request.notebooks == ["a.md", "b.md"])
    #expect(request.threads == 2)
    #expect(request.isQuiet && request.isOffline)
    #expect(request.overrides.map(\.name) == ["x", "y"])
    #expect(request.overrides.map(\.text) == ["1", "a=b"])
    #expect(request.outputDirectory == "out")
    #expect(request.formats == [.json, .html])
    #expect(request.maxMemory == 2 << 30)
    #expect(request.maxSeconds == 5400)
  }

  @Test func aCommandIsTheFirstWord() {
    #expect(ArgumentReader.read(["check", "check"]).words == ["check"])
    #expect(ArgumentReader.read(["check", "check"]).command == .check)
    #expect(ArgumentReader.read(["a.md", "check"]).command == .run)
    #expect(ArgumentReader.read(["-q", "check", "a.md"]).command == .check)
    #expect(ArgumentReader.read(["--", "check"]).words == ["check"])
    #expect(ArgumentReader.read(["--", "check"]).command == .run)
    #expect(ArgumentReader.read(["--", "--to"]).words == ["--to"])
  }

  @Test func aFormatIsGuessedFromTheName() {
    #expect(request("a.md").request.formats == [.html])
    #expect(request("a.md", "-o", "x.json").request.formats == [.json])
    #expect(request("a.md", "-o", "x.md").request.formats == [.markdown])
    #expect(request("a.md", "-o", "x.json", "--to", "html").request.formats == [.html])
  }

  @Test(
    arguments: [
      ([], .text), (["--to", "html"], .html), (["--to", "markdown"], .markdown),
      (["--to", "md"], .markdown), (["-o", "x.html"], .html), (["-o", "x.md"], .markdown),
      (["-o", "x.html", "--to", "md"], .markdown),
    ] as [([String], DiffRequest.Format)])
  func aDifferenceHasAFormat(options: [String], format: DiffRequest.Format) {
    let read = ArgumentReader.read((["diff", "a.html", "b.html"] + options).map { Path($0) })
    var problems = read.problems
    #expect(DiffRequest(read, problems: &problems)?.format == format)
    #expect(problems == [])
  }

  @Test(arguments: [
    (["--to", "text"], "not `text`"), (["--to", "json"], "not `json`"),
    (["--to", "html", "--to", "markdown"], "one format"),
    (["-o", "x.txt"], "ends in .html or .md"),
  ])
  func aDifferenceHasNoOtherFormat(options: [String], message: String) {
    let read = ArgumentReader.read((["diff", "a.html", "b.html"] + options).map { Path($0) })
    var problems = read.problems
    _ = DiffRequest(read, problems: &problems)
    #expect(problems.count == 1)
    #expect(problems.first?.contains(message) == true, "\(problems)")
  }

  @Test(arguments: [
    (["a.md", "--thread", "2"], "did you mean `--threads`?"), (["a.md", "-x"], "no option `-x`"),
    (["a.md", "--offline=1"], "takes no value"), (["a.md", "--threads"], "--threads N"),
    (["a.md", "--threads", "-q"], "--threads N"), (["a.md", "--threads", "-1"], "not `-1`"),
    (["a.md", "--threads", "257"], "from 1 to 256"), (["a.md", "--to", "jsn"], "`json`?"),
    (["a.md", "--to", ""], "not ``"), (["a.md", "--to", "pdf"], "markdown"),
    (["a.md", "-p", "x"], "not `x`"), (["a.md", "-p", "=1"], "not `=1`"),
    (["a.md", "--data", "/nowhere/at/all"], "no folder"),
    (["a.md", "--data", "synthetc"], "`synthetic`?"),
    (["a.md", "--max-memory", "2X"], "not `2X`"), (["a.md", "--max-time", "1m1h"], "not `1m1h`"),
    (["a.md", "--threads", "2", "--threads", "3"], "twice"), (["a.md", "b/a.md"], "a.md, b/a.md"),
    (["a.md", "b.md", "-o", "x"], "2 notebooks"),
    (["a.md", "-o", "x", "--to", "html,json"], "several"),
    (["a.md", "-o", "x", "--output-dir", "y"], "exclude"),
    (["check", "a.md", "--no-cache"], "of `run`"),
    ([], "which notebook?"), (["check"], "nbrun check NOTEBOOK..."), (["a.md", "-o", ""], "needs"),
    (["a.md", "-o", "-"], "standard output"),
    (["a.md", "--tolerance", "1"], "is an option of `diff`"),
  ])
  func aFaultIsNamed(arguments: [String], message: String) throws {
    let read = ArgumentReader.read(arguments.map { Path($0) })
    var problems = read.problems
    _ = Request(read, problems: &problems)
    #expect(problems.count == 1)
    #expect(problems.first?.contains(message) == true)
  }

  @Test(arguments: [
    ("65536", 65536), ("1k", 1024), ("1.5G", 1_610_612_736), ("800M", 838_860_800),
    ("2GiB", 2 << 30), ("2gb", 2 << 30), ("1T", 1 << 40), ("0", nil), ("-1G", nil), ("G", nil),
    ("1.G", nil), (".5G", nil), ("1GG", nil), ("", nil), ("99999999999T", nil), ("1 G", nil),
  ])
  func sizesAreRead(text: String, bytes: Int?) {
    #expect(Quantity.size(text) == bytes)
  }

  @Test(arguments: [
    ("90", 90), ("90s", 90), ("1h30m", 5400), ("1.5h", 5400), ("500ms", 0.5), ("2min", 120),
    ("1d", 86400), ("0", nil), ("1m1h", nil), ("1s1s", nil), ("-1", nil), ("m", nil), ("", nil),
    ("1e9", nil), ("99999999999h", nil),
  ])
  func durationsAreRead(text: String, seconds: Double?) {
    #expect(Quantity.duration(text) == seconds)
  }

  @Test func quantitiesAreSaid() {
    #expect(byteSize(512) == "512 bytes")
    #expect(byteSize(17_464_789) == "16.7 MB")
    #expect(byteSize(2 << 30) == "2 GB")
    #expect(Quantity.text(seconds: 0.04) == "0.0 s")
    #expect(Quantity.text(seconds: 9.96) == "10 s")
    #expect(Quantity.text(seconds: 200) == "3 min 20 s")
    #expect(Quantity.text(seconds: 7500) == "2 h 5 min")
  }

  @Test func everyOptionIsExplained() {
    for option in Option.allCases {
      for command in Command.allCases where option.commands.contains(command) {
        #expect(HelpText.of(command).contains(option.long), "\(command)")
      }
    }
    #expect(HelpText.of(.diff).contains("--tolerance X"))
    #expect(HelpText.of(.verify).contains("--tolerance X"))
    for function in FunctionTable.inOrder {
      #expect(HelpText.overview.contains(function.name))
      #expect(HelpText.of(function).contains(function.signature))
    }
  }
}
