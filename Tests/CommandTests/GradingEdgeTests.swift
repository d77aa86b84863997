import Testing
import Text

@testable import nbrun

/// Grades at their edges: exercises that count nothing, halves of points, hand-ins whose prose breaks
/// out, and which lines the terminal shows.
@Suite struct GradingEdgeTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  private static let two = """
    ```nbrun exercise id=a points=2
    # begin answer
    a = 1
    # end answer
    ```

    ```nbrun hidden
    expect(a == 1)
    ```

    ```nbrun exercise id=b points=2
    # begin answer
    b = 2
    # end answer
    ```

    ```nbrun hidden
    expect(b == 2)
    ```

    """

  private static func cell(_ options: String, _ code: String) -> String {
    "```nbrun\(options.isEmpty ? "" : " " + options)\n\(code)\n```\n\n"
  }

  /// By hand: `a` has no check that counts, so it is worth nothing; of `b`'s 0.5 + 1.5 + 1 points the
  /// first half point is lost, and `c`'s own six are shared 1 to 2.
  @Test func pointsByHand() throws {
    folder.write(
      "l.md",
      Self.cell("exercise id=a points=3", "x = 1") + Self.cell("id=z", "expect(x == 1, points: 0)")
        + Self.cell("exercise id=b", "y = 2")
        + Self.cell(
          "hidden",
          "expect(y == 2, points: 0.5)\nexpect(y > 1, points: 1.5)\nexpect(y > 0, message: \"m\")")
        + Self.cell("exercise id=c points=6", "w = 1")
        + Self.cell("hidden", "expect(w > 0)\nexpect(w == 1, points: 2)"))
    folder.makeFolder("h")
    let long = String(repeating: "abcdefghij", count: 6)
    for (name, y, w) in [("half", 3, 2), (long, 2, 1), ("none", 0, 0)] {
      folder.write(
        "h/\(name).md",
        Self.cell("exercise id=a", "x = 1") + Self.cell("exercise id=b", "y = \(y)")
          + Self.cell("exercise id=c", "w = \(w)"))
    }
    let outcome = try nbrun("grade", "l.md", "h", "--to", "csv,json", "--threads", "1")
    #expect(
      outcome.status == 0 && outcome.output == "outputs/l-grades.csv\noutputs/l-grades.json\n")
    #expect(
      folder.text("outputs/l-grades.csv")
        == [
          "student,points,of,status,a,b,c", "\(long),9,9,ok,0,3,6", "half,4.5,9,failed,0,2.5,2",
          "none,0,9,failed,0,0,0",
        ].map { $0 + "\r\n" }.joined())
    // Eighty columns where there is no terminal: 24 for the numbers, and 56 for a name.
    #expect(
      outcome.errors.hasSuffix(
        """
        9/9       ok         \(long.prefix(56))
        4.5/9     failed     half
        0/9       failed     none

        """), "\(outcome.errors)")
    #expect(
      folder.text("outputs/l-grades.json")?.contains(
        "\"exercises\": [{\"id\":\"a\",\"of\":0},{\"id\":\"b\",\"of\":3},{\"id\":\"c\",\"of\":6}]")
        == true)
    // What is kept is shown again; nobody is told where nobody wants to know.
    let again = try nbrun("grade", "l.md", "h", "--to", "csv")
    #expect(again.errors == outcome.errors)
    #expect(!(try nbrun("grade", "l.md", "h", "--to", "csv", "-q").errors.contains("9/9")))
  }

  /// In the list the second cell ends an indented `<pre>`; among the lesson's cells nothing would.
  @Test func proseThatWouldSwallowCellsIsLeftOut() throws {
    folder.write("l.md", Self.two)
    folder.makeFolder("h")
    folder.write(
      "h/ann.md",
      "- x\n\n  ```nbrun exercise id=a\n  a = 1\n  ```\n  <pre>\n\n"
        + Self.cell("exercise id=b", "b = 3"))
    folder.write(
      "h/bob.md",
      "- x\n\n  ```nbrun exercise id=a\n  a = 1\n  ```\n  gnats\n\n"
        + Self.cell("exercise id=b", "b = 2"))
    let outcome = try nbrun("grade", "l.md", "h", "--to", "csv,json,html")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let csv = folder.text("outputs/l-grades.csv") ?? ""
    #expect(csv.contains("\r\nann,2,4,failed,2,0\r\nbob,4,4,ok,2,2\r\n"), "\(csv)")
    let json = folder.text("outputs/l-grades.json") ?? ""
    let remark = "Its prose is not closed, or closes what it has not opened; it was left out."
    #expect(json.contains("\"remarks\":[\"\(remark)\"]"))
    #expect(json.contains("\"remarks\":[]"))
    #expect(folder.text("outputs/l-grades/bob.html")?.contains("gnats") == true)
  }

  /// What was put together has fewer than 100,000 lines: four for each of two cells, those of the
  /// prose, and the empty one at the end.
  @Test(arguments: [(99_990, true), (99_991, false)])
  func proseUpToTheGreatestLength(lines: Int, isKept: Bool) throws {
    folder.write(
      "l.md", Self.cell("exercise id=a", "x = 1") + Self.cell("hidden", "expect(x == 1)"))
    folder.write(
      "ann.md", "```nbrun exercise id=a\nx = 1\n```\n" + String(repeating: "x\n", count: lines))
    let outcome = try nbrun("grade", "l.md", "ann.md", "--to", "csv,json", "-q")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(folder.text("outputs/l-grades.csv")?.contains("ann,1,1,ok,1") == true)
    let json = folder.text("outputs/l-grades.json") ?? ""
    #expect(json.contains("longer than a notebook may be; its prose was left out.") != isKept)
  }

  /// The order of cells is the lesson's; what students added stands before the checks. A given cell
  /// that has lost its id is known by its code, one that would take a name away is only shown.
  @Test func cellsInTheirOrder() throws {
    let cell = Self.cell
    folder.write(
      "l.md",
      cell("id=given", "base = 1") + cell("id=shown", "base + 41")
        + cell("exercise id=a", "x = base") + cell("id=uses", "y = x + 1\ny")
        + cell("hidden", "expect(y == 2)") + cell("exercise id=b", "z = 3")
        + cell("hidden", "expect(z == 3)"))
    folder.write(
      "ann.md",
      "# Mine\n\n" + cell("", "base + 41") + cell("exercise id=a", "y = 5")
        + cell("exercise id=b", "z = 3") + cell("", "z + 100") + cell("id=b", "z = 4")
        + "Last words.\n")
    let outcome = try nbrun("grade", "l.md", "ann.md", "--to", "csv,json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try #require(folder.text("outputs/l-grades/ann.html"))
    let cells = page.matches(of: /aria-label="Cell ([a-z0-9-]+)"/).map { String($0.output.1) }
    #expect(cells == ["given", "shown", "uses", "check-5", "b", "cell-6", "check-7"])
    var rest = page[...]
    for text in [
      "id=\"given\" aria-label", "Mine", "id=\"shown\" aria-label",
      "binds <code>y</code>, which the lesson needs further down; it was not run.",
      "id=\"uses\" aria-label",
      "id=\"b\" aria-label", "id=\"cell-6\" aria-label",
      "another cell <code>b</code>; it was not run.",
      "id=\"check-7\" aria-label",
      "Last words.",
    ] {
      let place = try #require(rest.firstRange(of: text), "\(text)")
      rest = rest[place.upperBound...]
    }
    #expect(!page.contains("Changed in the hand-in"))
    #expect(folder.text("outputs/l-grades.csv")?.contains("\r\nann,1,2,failed,0,1\r\n") == true)
    #expect(
      folder.text("outputs/l-grades.json")?.contains(
        "\"remarks\":[\"A cell `b` stands there more than once; the first counts.\"]") == true)
  }

  /// Five errors of a hand-in are told, and that there are more.
  @Test(arguments: [4, 5, 6, 7]) func errorsThatAreTold(count: Int) throws {
    folder.write(
      "l.md", Self.cell("exercise id=a", "x = 1") + Self.cell("hidden", "expect(x == 1)"))
    folder.write(
      "ann.md",
      Self.cell("exercise id=a", "x = 1")
        + (1...count).map { Self.cell("id=c\($0)", "nothing\($0)(1)") }.joined())
    #expect(try nbrun("grade", "l.md", "ann.md", "--to", "json", "-q").status == 0)
    // The first of them in the second line of the second cell; a cell and its gap are four lines.
    var errors = (1...count).map { "\"ann.md:\(2 + 4 * $0): there is no function `nothing\($0)`\"" }
    if count > 5 { errors = Array(errors.prefix(5)) + ["\"And more, in its report.\""] }
    let json = folder.text("outputs/l-grades.json") ?? ""
    #expect(json.contains("\"errors\":[\(errors.joined(separator: ","))]"), "\(json)")
  }

  /// Whoever fails its own checks can't grade others, and it is said why.
  @Test func aLessonThatFailsItsOwnChecks() throws {
    folder.write(
      "l.md", Self.cell("exercise id=a", "a = 1") + Self.cell("hidden", "expect(a == 2)"))
    folder.write("ann.md", Self.cell("exercise id=a", "a = 2"))
    let outcome = try nbrun("grade", "l.md", "ann.md")
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(
      outcome.errors == """
        l.md:6:8: error: this does not hold
         6 | expect(a == 2)
           |        ^^^^^^
        nbrun: error: the lesson l.md does not pass its own checks

        """)
    #expect(folder.names() == ["ann.md", "l.md"])
  }

  /// Of each kind of thing that can lie among hand-ins, what is made of it.
  @Test func handInsAreListed() throws {
    folder.write("l.md", Self.two)
    for name in ["h", "h/ann", "h/.hidden", "h/eve", "none"] { folder.makeFolder(name) }
    for name in ["ann/new", "ann/.old", ".hidden/x", ".x", "bob"] {
      folder.write("h/\(name).md", Self.two)
    }
    folder.write("h/readme.txt", "")
    folder.link("h/link.md", to: "bob.md")
    let outcome = try nbrun("grade", "l.md", "h", "gus.md", "h/bob.md", "--list")
    #expect(outcome.status == 0 && outcome.errors == "")
    // `h` has one notebook itself, so it is one hand-in.
    #expect(
      outcome.output == """
        gus  nothing  (There is no such file.)
        h  h/bob.md  (Since it holds one notebook itself, this folder is one hand-in; notebooks in \
        .hidden, ann are not looked at.)

        """)
    folder.write("h/carl.md", Self.two)
    #expect(
      try nbrun("grade", "l.md", "h", "gus.md", "h/bob.md", "--list").output == """
        ann  h/ann/new.md
        bob  h/bob.md
        carl  h/carl.md
        eve  nothing  (There is no notebook in the folder.)
        gus  nothing  (There is no such file.)
        link  nothing  (It is a link, or no file.)
        readme  h/readme.txt

        """)
    folder.write("h/ann/two.md", Self.two)
    #expect(
      try nbrun("grade", "l.md", "h", "--list").output.contains(
        "(Of 2 notebooks the newest counts, "))
    let nobody = try nbrun("grade", "l.md", "none", "--list")
    #expect(nobody.status == 2 && nobody.output == "")
    #expect(nobody.errors == "nbrun: error: there is no hand-in there\n")
  }

  /// Some disks don't tell cases apart, and no name may be an option or hidden.
  @Test func namesOfPages() {
    var names = StudentFileNames()
    let students = ["a b", "a_b", "A_B", "a_b-2", "", ".x", "-x", "é1", "x.y-Z_9"]
    #expect(
      students.map { names.next(for: $0) } == [
        "a_b", "a_b-2", "A_B-3", "a_b-2-2", "_", "_.x", "_-x", "_1", "x.y-Z_9",
      ])
    let long = String(repeating: "n", count: 81)
    #expect(names.next(for: long) == String(long.dropLast()))
    #expect(names.next(for: String(long.dropLast())) == String(long.dropLast()) + "-2")
  }
}
