import Folders
import Language
import Testing

@testable import Execution

/// A report shows at most 20 MB of values, however often a few lines ask for them.
@Suite struct ReportSizeTests {
  /// The reference lists it among the limits.
  @Test func theReferenceSaysHowMuch() {
    #expect(ReportSize.most == Limits.reportBytes)
  }

  private static let message = "a report shows at most 20 MB of values"
  private static let notShown = Shown.described("not shown: the report is too long already")
  private static let long = String(repeating: "a", count: 900_000)

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  /// 20,000,000 / 900,020 is 22.2: lines 3 to 24 have room, and line 25 has none.
  @Test func aLongTextIsShownAsOftenAsThereIsRoom() {
    let run = NotebookRun.cell(
      "x = \"\(Self.long)\"\n" + Self.times(30, "x\n") + "1\nexpect(1 == 1)")
    #expect(run.errors.isEmpty)
    #expect(run.failures.map(\.range.start.line) == [25])
    #expect(run.failures.first?.message.contains(Self.message) == true)
    #expect(run.result?.status == .failed)
    #expect(run.shown.count == 22 + 1 + 7 + 1)
    #expect(run.shown.suffix(8) == [Shown](repeating: Self.notShown, count: 8)[...])
    #expect(run.cells.first?.checks.map(\.passed) == [true])
  }

  /// A point has two numbers of 20 bytes: 40,000 bytes and a frame of 2,000 for each plot; 476 of them
  /// are 19,992,000.
  @Test func plotsTakeRoomForTheirPoints() {
    let list = "x = [" + Self.times(1_000, "1,") + "]\n"
    let run = NotebookRun.cell(list + Self.times(600, "plot(x)\n"))
    #expect(run.failures.map(\.range.start.line) == [2 + 1 + 476])
  }

  /// The caption of a cell stands under each of its figures: 20,000,000 / 902,080 is 22.2.
  @Test func captionsCountWithEachFigure() {
    let run = NotebookRun(
      "```nbrun caption=\"\(Self.long)\"\n" + Self.times(30, "plot([1, 2])\n") + "```\n")
    #expect(run.failures.map(\.range.start.line) == [2 + 22])
  }

  @Test func valuesInProseCountToo() {
    let value = "`nbrun: x`\n\n"
    let run = NotebookRun("```nbrun\nx = \"\(Self.long)\"\n```\n\n" + Self.times(30, value))
    #expect(run.failures.count == 1)
    #expect(run.failures.first?.message.contains(Self.message) == true)
    #expect(run.inlineValues.filter { $0.utf8.count == 900_000 }.count == 22)
  }

  /// What was found in the cache takes as much room as what ran.
  @Test func theCacheChangesNothing() {
    let folder = TemporaryFolder()
    let code = "```nbrun\nx = \"\(Self.long)\"\n" + Self.times(30, "x\n") + "1\n```\n"
    let runs = (0..<2).map { _ in NotebookRun(code, cache: folder.path + "/cache") }
    for run in runs {
      #expect(run.failures.map(\.range.start.line) == [25])
      #expect(run.shown.count == 22 + 1 + 8)
      #expect(run.shown.last == Self.notShown)
    }
    let shorter = NotebookRun(
      "```nbrun\nx = \"\(Self.long)\"\n1\n```\n", cache: folder.path + "/cache")
    #expect(shorter.shown == [.integer(1)])
  }
}
