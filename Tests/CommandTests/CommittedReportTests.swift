import Folders
import Testing

/// Committed reports are what the program makes of their notebooks; here those that need no data but what
/// stands beside them.
@Suite struct CommittedReportTests {
  @Test(arguments: ["digits", "figures", "penguins"])
  func `a committed report is what the program makes`(name: String) throws {
    let nbrun = Nbrun()
    for folder in ["outputs", "notebooks"] { nbrun.folder.makeFolder(folder) }
    CaseTests.copy(Project.root + "/notebooks", to: nbrun.folder, under: "notebooks/")
    nbrun.folder.write(
      "outputs/\(name).html", try #require(fileBytes(Project.root + "/outputs/\(name).html")))
    let outcome = try nbrun("verify", "notebooks/\(name).md")
    #expect(outcome.output == "outputs/\(name).html: the same bytes\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
