import Datasets
import Execution
import Folders
import Language
import Notebook
import Platform
import Testing

/// Which links of a notebook lead somewhere: to headings, names, cells, figures and lines of files, here and
/// in notebooks beside it.
@Suite struct LinkPlaceTests {
  private static func warnings(_ links: String) throws -> [String] {
    let folder = TemporaryFolder()
    folder.write(
      "# Other part\n\n```nbrun id=cell\nvalue_1 = 1\ngröße2 = value_1\n```\n", to: "other.md")
    folder.write("no notebook", to: "plain.txt")
    var diagnostics = Diagnostics()
    let source = SourceFile(
      name: "n.md",
      text: "# A first part\n\n\(links)\n\n```nbrun id=named\nbound = 1\nfree = bound\nfree\n```\n")
    let notebook = NotebookDocument.read(source, diagnostics: &diagnostics)
    let program = try #require(
      check(notebook, limits: CheckLimits(memory: 1 << 30), diagnostics: &diagnostics))
    checkLinks(
      of: notebook, program, in: try Folder(Path(folder.path)), diagnostics: &diagnostics)
    return diagnostics.sorted.map(\.message)
  }

  @Test(arguments: [
    "#", "#top", "#a-first-part", "#named", "#bound", "#free", "#cell-9", "#x-figure-2", "#y-cell",
    "#L1", "#L9x", "other.md", "other.md#other-part", "other.md#cell", "other.md#value_1",
    "other.md#größe2", "other.md#L3", "plain.txt", "plain.txt#anything", "outputs/later.svg",
    "https://example.org/gone.md#x",
  ])
  func whatLeadsSomewhere(_ address: String) throws {
    #expect(try Self.warnings("[a](\(address))") == [])
  }

  @Test(arguments: [
    ("#L", "this notebook has no place `#L`"), ("#Lx1", "this notebook has no place `#Lx1`"),
    ("#l1", "this notebook has no place `#l1`"), ("#other", "this notebook has no place `#other`"),
    ("#cell9", "this notebook has no place `#cell9`"),
    ("gone.md", "there is no file `gone.md` in the notebook's folder"),
    ("other.md#value", "`other.md` has no place `#value`"),
    ("other.md#named", "`other.md` has no place `#named`"),
  ])
  func whatLeadsNowhere(_ address: String, _ message: String) throws {
    #expect(try Self.warnings("[a](\(address))") == [message])
  }

  /// Each link is told of, not each place.
  @Test func eachIsTold() throws {
    #expect(try Self.warnings("[a](#x1), [b](#named), [c](#x1)\n\n[d](other.md#y1)").count == 3)
  }
}
