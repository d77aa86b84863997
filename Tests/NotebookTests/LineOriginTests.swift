import Notebook
import Testing
import Text

@Suite struct LineOriginTests {
  private static var origins: LineOrigins {
    var origins = LineOrigins(of: [.init(name: "ann.md"), .init(name: "l.md", note: "a check")])
    origins.add(file: 0, number: 7)
    origins.add(file: 1, number: 40)
    return origins
  }

  @Test func diagnosticsNameTheLinesThatWereWritten() {
    var source = SourceFile(name: "together.md", text: "one\ntwo\nthree")
    source.origins = Self.origins
    func text(_ line: Int) -> String {
      Diagnostic(at: SourceRange(line: line, column: 1, length: 3), "no", hint: "do").text(
        in: source)
    }
    #expect(text(1) == "ann.md:7:1: error: no\n 7 | one\n   | ^^^\n   = do\n")
    #expect(
      text(2) == "l.md:40:1: error: no\n 40 | two\n    | ^^^\n    = a check (l.md)\n    = do\n")
    // Of what nothing is known, it is what it is.
    #expect(text(3).hasPrefix("ann.md:3:1: "))
    #expect(source.origins.name(of: 1) == "line 7")
    #expect(source.origins.name(of: 2) == "line 40 of l.md")
    source.origins = LineOrigins()
    #expect(text(2).hasPrefix("together.md:2:1: "))
  }

  @Test func bytesThatNobodyWrote() throws {
    var writer = ByteWriter()
    Self.origins.write(to: &writer)
    var reader = ByteReader(writer.bytes[...])
    var again = ByteWriter()
    try LineOrigins(from: &reader).write(to: &again)
    #expect(again.bytes == writer.bytes)
    // Cut anywhere, or with a file that is not there, it is damage.
    for end in writer.bytes.indices {
      var reader = ByteReader(writer.bytes[..<end])
      #expect(throws: ByteReader.Damage.self) { try LineOrigins(from: &reader) }
    }
    var other = Self.origins
    other.add(file: 2, number: 1)
    writer = ByteWriter()
    other.write(to: &writer)
    reader = ByteReader(writer.bytes[...])
    #expect(throws: ByteReader.Damage.self) { try LineOrigins(from: &reader) }
  }
}
