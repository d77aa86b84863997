import Engine
import Folders
import Testing

@testable import Language

/// The reference is made from the table of functions and says all of it.
@Suite struct ReferenceTests {
  /// `nbrun help --to markdown > notebooks/reference.md` writes it anew.
  @Test func theCommittedOneIsTheTables() throws {
    let text = try #require(fileText(Project.root + "/notebooks/reference.md"))
    // Only the first line that differs: the whole text would fill the screen.
    let committed = text.split(separator: "\n")
    let made = Reference.markdown.split(separator: "\n")
    let difference = zip(committed, made).first { $0 != $1 }
    #expect(difference == nil)
    #expect(committed.count == made.count)
  }

  @Test func theTableForKerasUsersIsTheFunctions() {
    let page = fileText(Project.root + "/notebooks/from_keras.md") ?? ""
    let isThere = page.contains("\n" + FromKeras.table)
    #expect(isThere, "it is now:\n\(FromKeras.table)")
  }

  @Test func everyEntryIsWhole() {
    for function in FunctionTable.inOrder {
      #expect(!function.example.isEmpty, "\(function.name)")
      #expect(function.summary.hasSuffix("."), "\(function.name)")
      #expect(function.example.contains(function.name), "\(function.name)")
      let layer = Layer.Kind.allCases.first { $0.type.name == function.name }
      #expect((function.category == .layers) == (layer?.type.shapes.isEmpty == false))
      for parameter in function.parameters {
        #expect(!parameter.summary.isEmpty, "\(function.name), \(parameter.name)")
      }
    }
  }

  /// It has no mistake: what its cells say is checked as any notebook is.
  @Test func itIsRight() {
    let parameters = ["epochs = 2", "widths = [4, 8]"]
    let code =
      (parameters + [ReferenceExamples.prelude] + FunctionTable.inOrder.map(ReferenceExamples.cell))
      .joined(separator: "\n")
    #expect(CheckedCode(code).errors.map(\.summary) == [])
  }
}
