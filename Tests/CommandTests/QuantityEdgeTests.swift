import Platform
import Testing

@testable import nbrun

/// Numbers of the command line at their least and greatest values, and one beyond.
@Suite struct QuantityEdgeTests {
  @Test(arguments: [
    ("1", 1), ("1b", 1), ("1B", 1), ("0.5k", 512), ("1KIB", 1024), ("1mib", 1_048_576),
    ("1.25M", 1_310_720), ("1tb", 1 << 40),
    // Of a byte, the half is none.
    ("0.5", nil), ("0k", nil), ("0.9", nil), ("1.9", 1),
    // Int.max is 2^63 - 1; a T are 2^40, so 2^23 of them are one too many.
    ("8388607T", 8_388_607 << 40), ("8388608T", nil),
    ("1p", nil), ("1kk", nil), ("1bb", nil), ("k1", nil), ("1..5k", nil), ("1.5.5k", nil),
  ])
  func sizes(text: String, bytes: Int?) {
    #expect(Quantity.size(text) == bytes)
  }

  @Test(
    arguments: [
      ("1ms", 0.001), ("1", 1), ("1sec", 1), ("1S", 1), ("1Min", 60), ("1H", 3600), ("0h1s", 1),
      ("1s1ms", 1.001), ("1d1h1m1s", 86400 + 3600 + 60 + 1), ("1h30", 3630),
      ("999999999", 999_999_999), ("1000000000", nil), ("1000000000s", nil),
      // 11574 days are 999,993,600 seconds, and a day more is beyond a thousand millions.
      ("11574d", 999_993_600), ("11575d", nil),
      ("0ms", nil), ("0h0m0s", nil), ("1ms1s", nil), ("1m1m", nil), ("1w", nil), ("1 s", nil),
      ("1.s", nil), (".5s", nil), ("1h30m ", nil),
    ] as [(String, Double?)])
  func durations(text: String, seconds: Double?) {
    #expect(Quantity.duration(text) == seconds)
  }

  @Test(
    arguments: [
      ("0", 0), ("0.0", 0), ("1e-6", 1e-6), ("1E+2", 100), (".5", 0.5), ("1e308", 1e308),
      ("-1e-9", nil), ("1e309", nil), ("inf", nil), ("nan", nil), ("0x1", nil), ("", nil),
      ("1e", nil), (" 1", nil), ("1_0", nil),
    ] as [(String, Double?)])
  func tolerances(text: String, value: Double?) {
    var problems: [String] = []
    #expect(Quantity.tolerance(text, &problems) == value)
    let message =
      "--tolerance takes a number that is not negative, such as 0.001, not `\(text)`"
    #expect(problems == (value == nil ? [message] : []))
  }

  /// Tenths below ten seconds, seconds below an hour, then minutes, each rounded to the nearest.
  @Test(
    arguments: [
      (0, "0.0 s"), (0.04, "0.0 s"), (0.06, "0.1 s"), (0.96, "1.0 s"), (9.94, "9.9 s"),
      (9.95, "10 s"), (10, "10 s"), (10.4, "10 s"), (10.5, "11 s"), (59.4, "59 s"),
      (59.5, "1 min"), (60, "1 min"), (61, "1 min 1 s"), (119.6, "2 min"),
      (3599.4, "59 min 59 s"), (3599.5, "1 h 0 min"), (3600, "1 h 0 min"), (3659, "1 h 0 min"),
      (3660, "1 h 1 min"), (7199, "1 h 59 min"), (7200, "2 h 0 min"),
      // 277,777 hours are 999,997,200 seconds; of the 2799 that are left 46 minutes are whole.
      (999_999_999, "277777 h 46 min"), (1e9, "long"), (-0.1, "long"),
      (Double.nan, "long"), (Double.infinity, "long"),
    ] as [(Double, String)])
  func secondsAreSaid(seconds: Double, text: String) {
    #expect(Quantity.text(seconds: seconds) == text)
  }

  private static func read(_ arguments: [String]) -> (request: Request, problems: [String]) {
    let read = ArgumentReader.read(arguments.map { Path($0) })
    var problems = read.problems
    let request = Request(read, problems: &problems)
    return (request, problems)
  }

  @Test(arguments: [
    ("1", 1), ("256", 256), ("007", 7), ("0", nil), ("257", nil), ("-1", nil), ("2.0", nil),
    ("2x", nil), ("99999999999999999999", nil),
  ])
  func threads(text: String, count: Int?) {
    for command in ["run", "check", "watch", "verify", "export", "student"] {
      let (request, problems) = Self.read([command, "a.md", "--threads", text])
      #expect(request.threads == count)
      #expect(
        problems
          == (count == nil
            ? ["--threads takes a whole number from 1 to 256, not `\(text)`"] : []))
    }
  }

  /// What bounds there are where none is given, and where they are.
  @Test func boundsOfGrading() {
    func request(_ options: [String]) -> (GradeRequest, [String]) {
      let read = ArgumentReader.read((["grade", "l.md", "h"] + options).map { Path($0) })
      var problems = read.problems
      let request = GradeRequest(read, problems: &problems)
      return (request, problems)
    }
    let (usual, none) = request([])
    #expect(usual.maxSeconds == 60 && usual.maxMemory == 1 << 30 && none == [])
    let (own, more) = request(["--max-time", "1ms", "--max-memory", "1"])
    #expect(own.maxSeconds == 0.001 && own.maxMemory == 1 && more == [])
    let (_, problems) = request(["--max-time", "0", "--max-memory", "0"])
    #expect(
      problems == [
        "--max-memory takes a size such as 800M or 2G, not `0`",
        "--max-time takes a duration such as 90s, 10m or 1h30m, not `0`",
      ])
  }
}
