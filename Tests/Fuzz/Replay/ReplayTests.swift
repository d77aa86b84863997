import Folders
import FuzzWays
import Testing

/// Every input that is kept, of each way in: those that fuzzers find interesting, and the smallest ones of
/// what was once found.
@Suite struct FuzzTests {
  static let kept: [(way: Way, input: String)] = (Way.all + [argumentsWay]).flatMap { way in
    KeptInputs.files(of: way.name).map { (way, $0) }
  }

  @Test func everyWayHasInputs() {
    for way in Way.all + [argumentsWay] {
      #expect(!KeptInputs.files(of: way.name).isEmpty, "no inputs of \(way.name)")
    }
  }

  @Test func whatIsKeptPasses() {
    for (way, input) in Self.kept {
      do throws(Finding) {
        try way.check(fileBytes(input) ?? [])
      } catch {
        Issue.record("\(way.name), \(input): \(error)")
      }
    }
  }
}
