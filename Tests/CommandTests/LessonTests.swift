import Folders
import Testing

/// `nbrun student` and `nbrun grade`.
@Suite struct LessonTests {
  private let nbrun = Nbrun()

  private static let lesson = """
    ---
    title: Sums
    ---
    # Sums <!-- answer: platypus -->

    <!-- notes: speak slowly
    of wombats -->

    Code such as `<!-- kept -->` stays.

    ```nbrun id=given
    numbers = [1, 2, 3]
    ```

    ```nbrun exercise id=total points=6
    # Add them up.
    # begin answer
    total = sum(numbers) + 0 * 271828
    # end answer
    ```

    ```nbrun id=seen
    expect(total > 5, message: "more than five")
    ```

    ```nbrun hidden
    expect(total == 6, message: "six", points: 2)
    ```

    - In a list:

      ```nbrun exercise id=halves
      # begin answer
      halved = [0.5, 1, 1.5]
      # instead: halved = [0.5, todo]
      # end answer
      ```

    ```nbrun answer
    secret = 161803
    ```

    ```nbrun hidden id=last
    expect(halved[2] == 1.5, message: "one and a half")
    expect(secret == 161803, points: 0)
    ```

    What is `nbrun: secret`?

    """

  private func student() throws -> String {
    nbrun.folder.write("sums.md", Self.lesson)
    let outcome = try nbrun("student", "sums.md")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return nbrun.folder.text("outputs/sums-student.md") ?? ""
  }

  /// Nothing of the answers: no word that stands nowhere else in what is given.
  @Test func studentsGetNoAnswers() throws {
    let text = try student()
    for word in [
      "platypus", "wombats", "271828", "161803", "begin answer", "end answer", "instead", "six",
      "one and a half", "hidden", "<!-- notes", "sum(",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
    for line in [
      "total = todo", "  halved = [0.5, todo]", "secret = todo", "`<!-- kept -->`", "# Sums",
      "# Add them up.", "more than five", "exercise id=total points=6",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    let outcome = try nbrun("outputs/sums-student.md", "-q", "-o", "given.json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(nbrun.folder.text("given.json")?.contains("\"status\": \"todo\"") == true)
    // The same again takes its own place, and no other file's.
    #expect(try nbrun("student", "sums.md").status == 0)
    nbrun.folder.write("own.md", "# Mine\n")
    #expect(try nbrun("student", "sums.md", "-o", "own.md").status == 2)
    #expect(nbrun.folder.text("own.md") == "# Mine\n")
  }

  @Test(arguments: [
    ("# begin answer\na = 1", "this answer never ends"),
    ("# end answer\n1", "no answer begins above"),
    ("# begin answer\n# begin answer\n# end answer", "has not ended here"),
    ("# instead: a = 1\n1", "stands inside an answer"),
  ])
  func marksThatDoNotMatch(code: String, message: String) throws {
    nbrun.folder.write("l.md", "```nbrun exercise id=a\n\(code)\n```\n")
    let outcome = try nbrun("student", "l.md")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message))
  }

  @Test(arguments: [
    ("exercise=1", "takes no value"), ("exercise hidden", "one of them"),
    ("points=3", "points belong to an exercise"), ("exercise points=x", "points are a number"),
    ("exercise exercise", "second time"),
  ])
  func optionsOfCells(options: String, message: String) throws {
    nbrun.folder.write("o.md", "```nbrun \(options)\n1\n```\n")
    let outcome = try nbrun("check", "o.md")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  /// What is nearly a mark is one; what can't be taken out is not handed out.
  @Test(arguments: [
    "# Begin answer\na = 271828\n# END ANSWER", "# begin answer:\na = 271828\n# end answer.",
    "#\u{A0}begin\u{A0}answer\na = 271828\n## end  answer",
    "### BEGIN SOLUTION\na = 271828\n### END SOLUTION",
  ])
  func marksThatAreNearlyRight(code: String) throws {
    nbrun.folder.write("n.md", "```nbrun exercise id=a\n\(code)\n```\n")
    #expect(try nbrun("student", "n.md").status == 0)
    let text = nbrun.folder.text("outputs/n-student.md") ?? ""
    #expect(text.contains("a = todo") && !text.contains("271828"))
  }

  @Test(arguments: [
    ("```nbrun caption=\"<!-- answer: 271828 -->\"\n1\n```", "comment"),
    ("[^1]\n\n[^1]: x\n\n    ```nbrun answer\n    a = 271828\n    ```", "no cell"),
    ("<details>\n```nbrun answer\na = 271828\n```\n</details>", "no cell"),
    ("```nbrun id=b\n#| answer: true\na = 271828\n```", "opening line"),
  ])
  func whatCannotBeTakenOut(markdown: String, message: String) throws {
    nbrun.folder.write("w.md", "# W\n\n\(markdown)\n")
    let outcome = try nbrun("student", "w.md")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(nbrun.folder.text("outputs/w-student.md") == nil)
  }

  @Test func answersInAListIndentedByATab() throws {
    nbrun.folder.write(
      "t.md",
      "- x\n\n\t```nbrun exercise id=a\n\t# begin answer\n\ta = 271828\n\t# end answer\n\t```\n")
    let outcome = try nbrun("student", "t.md")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = nbrun.folder.text("outputs/t-student.md") ?? ""
    #expect(text.contains("\ta = todo") || text.contains("\t a = todo"))
  }

  @Test func commentsOfFootnotesAndFrontMatterAreLeftOut() throws {
    nbrun.folder.write(
      "f.md",
      "---\n# answer: 271828\ntitle: F\n---\nx[^1]\n\n[^1]: foot <!-- answer: 271828 -->\n\n    more <!-- answer: 271828 -->\n\nEnd.\n"
    )
    #expect(try nbrun("student", "f.md").status == 0)
    let text = nbrun.folder.text("outputs/f-student.md") ?? ""
    #expect(text.contains("foot") && text.contains("more") && !text.contains("271828"))
  }

  /// Options in Quarto's braces say what a cell is, too.
  @Test func cellsOfQuarto() throws {
    nbrun.folder.write(
      "q.qmd",
      "```{nbrun, answer}\na = 271828\n```\n\n```{nbrun .hidden}\nexpect(a > 314159)\n```\n\nx\n")
    #expect(try nbrun("student", "q.qmd").status == 0)
    let text =
      nbrun.folder.text("outputs/q-student.md") ?? nbrun.folder.text("outputs/q-student.qmd") ?? ""
    #expect(text.contains("x") && !text.contains("271828") && !text.contains("314159"))
  }

  // MARK: Grades

  private func handIn(_ name: String, _ given: String, _ changes: [(String, String)]) {
    var text = given
    for (old, new) in changes { text = text.replacing(old, with: new) }
    nbrun.folder.write(name, text)
  }

  private static let right = [
    ("total = todo", "total = 6"), ("halved = [0.5, todo]", "halved = [0.5, 1, 1.5]"),
    ("secret = todo", "secret = 161803"),
  ]

  /// Points by hand: `total` counts 6, a third of it for more than five and two thirds for six; `halves`
  /// has no points of its own, so as much as its one check. What eve computes below the first check comes too
  /// late for it.
  @Test func pointsAreThoseOfTheChecksThatHold() throws {
    let given = try student()
    for folder in ["class", "class/dora", "class/empty-handed"] { nbrun.folder.makeFolder(folder) }
    handIn("class/ann.md", given, Self.right)
    handIn("class/bob.md", given, Self.right + [("total = 6", "total = 7")])
    handIn("class/carl \"c\",\n.md", given, Self.right + [("total = 6", "total = (6")])
    handIn("class/dora/work.md", given, [Self.right[1]])
    // Answers in a cell of one's own, the check made to hold, a given cell changed, functions bound.
    handIn(
      "class/eve.md", given,
      Self.right + [
        ("total = 6", "1"), ("expect(total > 5", "expect(true"),
        ("numbers = [1, 2, 3]", "numbers = [6]"),
        ("- In a list", "```nbrun\ntotal = numbers[2] * 2\n```\n\n- In a list"),
      ])
    handIn("class/fay.md", given, Self.right + [("# Add", "expect = 3\n# Add")])
    nbrun.folder.write("class/gus.md", "Nothing.\n")
    nbrun.folder.write("class/hex.md", [0xff, 0x00, 0xfe])
    nbrun.folder.write("class/--help.md", given)
    nbrun.folder.link("class/link.md", to: "/etc/passwd")
    let outcome = try nbrun("grade", "sums.md", "class", "--to", "csv,json,html")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      nbrun.folder.text("outputs/sums-grades.csv")
        == [
          "student,points,of,status,total,halves", "'--help,0,7,todo,0,0", "ann,7,7,ok,6,1",
          "bob,3,7,failed,2,1", "\"carl \"\"c\"\",\u{fffd}\",1,7,failed,0,1", "dora,1,7,todo,0,1",
          "empty-handed,0,7,unreadable,0,0", "eve,5,7,failed,4,1", "fay,7,7,failed,6,1",
          "gus,0,7,failed,0,0", "hex,0,7,unreadable,0,0", "link,0,7,unreadable,0,0",
        ].map { $0 + "\r\n" }.joined(), "\(outcome.errors)")
    let page = nbrun.folder.text("outputs/sums-grades.html") ?? ""
    #expect(page.contains("There is no notebook in the folder."))
    #expect(page.contains("<a href=\"sums-grades/ann.html\">ann</a>"))
    #expect(page.contains("total: six"))
    #expect(
      nbrun.folder.text("outputs/sums-grades/eve.html")?.contains("Changed in the hand-in") == true)
    #expect(nbrun.folder.text("class/ann.md")?.contains("total = 6") == true)
    #expect(nbrun.folder.names("class/dora") == ["work.md"])
    // No name of a page begins as an option does.
    #expect(nbrun.folder.names("outputs/sums-grades").contains("_--help.html"))

    // Again: only what changed runs, with the same result.
    let csv = nbrun.folder.text("outputs/sums-grades.csv")
    let kept = nbrun.folder.text("outputs/sums-grades/ann.json")
    handIn("class/bob.md", given, Self.right)
    #expect(try nbrun("grade", "sums.md", "class").status == 0)
    #expect(nbrun.folder.text("outputs/sums-grades/ann.json") == kept)
    #expect(
      nbrun.folder.text("outputs/sums-grades.csv")
        == csv?.replacing("bob,3,7,failed,2,1", with: "bob,7,7,ok,6,1"))
  }

  /// What never ends is stopped, and its neighbour is graded.
  @Test func limitsHold() throws {
    let given = try student()
    nbrun.folder.makeFolder("class")
    handIn("class/ann.md", given, Self.right)
    handIn(
      "class/long.md", given,
      [
        (
          "total = todo",
          "r = imdb(num_words: 10000)\nm = multi_hot(r.train, dimension: 10000)\n"
            + "model n { input(10000); dense(64); dense(1, activation: sigmoid) }\n"
            + "total = fit(compile(n, loss: mse), m, epochs: 100000)"
        )
      ])
    let outcome = try nbrun(
      "grade", "sums.md", "class", "--max-time", "2s", "--to", "csv", "--data", "synthetic")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let csv = nbrun.folder.text("outputs/sums-grades.csv") ?? ""
    #expect(csv.contains("ann,7,7,ok,6,1") && csv.contains("long,0,7,stopped,0,0"), "\(csv)")
  }

  /// Whoever has a folder alone has what lies in it; what others hand in is nobody's data.
  @Test func aHandInReadsItsOwnFolderAlone() throws {
    let given = try student()
    let table = "```nbrun\ntable(\"t.csv\", target: \"b\", test_split: 0)\n```\n\n# Sums"
    for folder in ["class", "class/ann", "flat"] { nbrun.folder.makeFolder(folder) }
    for folder in ["class/ann", "flat"] {
      nbrun.folder.write("\(folder)/t.csv", "a,b\n1,2\n3,4.75\n")
    }
    nbrun.folder.write("class/ann/dot.png", [0x89, 0x50, 0x4e, 0x47])
    let changes = Self.right + [("# Sums", table + "\n\n![A dot](dot.png)")]
    handIn("class/ann/work.md", given, changes)
    handIn("flat/bob.md", given, changes)
    handIn("flat/carl.md", given, Self.right)
    let outcome = try nbrun("grade", "sums.md", "class", "flat")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let ann = nbrun.folder.text("outputs/sums-grades/ann.html") ?? ""
    #expect(ann.contains("data:image/png;base64,iVBORw=="))
    #expect(ann.contains("4.75"))
    let bob = nbrun.folder.text("outputs/sums-grades/bob.html") ?? ""
    #expect(bob.contains("there is no t.csv"))

    // Ann's file is another: she is graded anew.
    nbrun.folder.write("class/ann/t.csv", "a,b\n1,2\n3,5.25\n5,6\n")
    #expect(try nbrun("grade", "sums.md", "class", "flat").status == 0)
    #expect(nbrun.folder.text("outputs/sums-grades/ann.html")?.contains("5.25") == true)
  }

  /// Nothing that a hand-in's prose opens or closes makes a cell with the id of the lesson's checks.
  @Test func checksAreTheLessonsOwn() throws {
    nbrun.folder.write(
      "one.md",
      "```nbrun exercise id=a points=10\n# begin answer\na = 1\n# end answer\n```\n\n```nbrun hidden id=zed\nexpect(a == 1)\nexpect(a > 0)\n```\n"
    )
    nbrun.folder.makeFolder("h")
    let own = "```nbrun exercise id=a\na = 9\n```\n"
    for (name, forged) in [
      ("quoted", "> ```nbrun\n> 1\n```nbrun id=zed\nexpect(true)\nexpect(true)\n```\n\n"),
      ("listed", "- ```nbrun\n  1\n```nbrun id=zed\nexpect(true)\nexpect(true)\n```\n\n"),
      ("plain", "```nbrun id=zed\nexpect(true)\nexpect(true)\n```\n\n"),
      ("open", "<pre>\n"), ("fenced", "````text\n"),
    ] {
      nbrun.folder.write("h/\(name).md", forged + own)
      nbrun.folder.write("h/\(name)-below.md", own + "\n" + forged)
    }
    #expect(try nbrun("grade", "one.md", "h").status == 0)
    let rows = (nbrun.folder.text("outputs/one-grades.csv") ?? "").split(separator: "\r\n")
    #expect(rows.count == 11)
    // A 9 is greater than 0, and no 1; half the points, or none where the exercise is swallowed.
    for row in rows.dropFirst() {
      #expect(row.contains(",5,10,") || row.contains(",0,10,"), "\(row)")
    }
  }

  /// Whoever has lost the ids, or has one twice, still has what is right.
  @Test func idsThatAreLostOrDoubled() throws {
    let given = try student()
    nbrun.folder.makeFolder("ids")
    let lost = given.replacing("exercise id=total points=6", with: "").replacing(
      "exercise id=halves", with: "")
    handIn("ids/lost.md", lost, Self.right)
    handIn(
      "ids/twice.md", given,
      Self.right + [("- In a list", "```nbrun exercise id=total\ntotal = 5\n```\n\n- In a list")])
    #expect(try nbrun("grade", "sums.md", "ids", "--to", "csv,json").status == 0)
    let csv = nbrun.folder.text("outputs/sums-grades.csv") ?? ""
    #expect(csv.contains("lost,7,7,") && csv.contains("twice,7,7,"), "\(csv)")
    #expect(nbrun.folder.text("outputs/sums-grades.json")?.contains("more than once") == true)
  }

  /// What a lesson names is there for hand-ins; its answers and other folders are not.
  @Test func hereIsNoWayToAnswers() throws {
    let table = "table(\"t.csv\", target: \"b\", test_split: 0)"
    nbrun.folder.write("t.csv", "a,b\n1,2\n3,4.75\n")
    nbrun.folder.write(
      "two.md",
      "```nbrun id=data\n\(table)\n```\n\n```nbrun exercise id=a points=1\n# begin answer\na = 271828\n# end answer\n```\n\n```nbrun hidden\nexpect(a == 271828)\n```\n"
    )
    nbrun.folder.makeFolder("hand-ins")
    nbrun.folder.makeFolder("hand-ins/ann")
    nbrun.folder.makeFolder("hand-ins/bob")
    nbrun.folder.write("hand-ins/ann/w.md", "```nbrun exercise id=a\na = 271828\n```\n")
    nbrun.folder.write("secret.csv", "a,b\n1,2\n3,161803\n")
    let readings = ["two.md", "hand-ins/ann/w.md", "secret.csv"].map {
      "```nbrun\ncsv(\"\($0)\", text: 0, label: 0, header: false)\n```\n"
    }
    nbrun.folder.write(
      "hand-ins/bob/w.md",
      readings.joined(separator: "\n") + "\n```nbrun exercise id=a\na = 1\n```\n")
    #expect(try nbrun("grade", "two.md", "hand-ins").status == 0)
    let bob = nbrun.folder.text("outputs/two-grades/bob.html") ?? ""
    #expect(bob.contains("4.75"))
    for path in ["two.md", "hand-ins/ann/w.md", "secret.csv"] {
      #expect(bob.contains("there is no \(path) in"), "\(path)")
    }
    #expect(!bob.contains("161803"))
    #expect(nbrun.folder.text("outputs/two-grades.csv")?.contains("ann,1,1,ok,1") == true)
  }

  /// Graded twice, the same is said; a point more changes what was kept.
  @Test func keptResultsAreTheSame() throws {
    let given = try student()
    nbrun.folder.makeFolder("kept")
    handIn("kept/ann.md", given, Self.right)
    handIn("kept/long.md", given, [("total = todo", "numbers_of = [1, 2\ntotal = 6")])
    func result() -> [String?] {
      ["csv", "json", "html"].map { nbrun.folder.text("outputs/sums-grades.\($0)") }
    }
    #expect(try nbrun("grade", "sums.md", "kept", "--to", "csv,json,html").status == 0)
    let first = result()
    #expect(try nbrun("grade", "sums.md", "kept", "--to", "csv,json,html").status == 0)
    #expect(result() == first)
    nbrun.folder.write("sums.md", Self.lesson.replacing("points=6", with: "points=60"))
    #expect(try nbrun("grade", "sums.md", "kept").status == 0)
    #expect(nbrun.folder.text("outputs/sums-grades.csv")?.contains("ann,61,61,ok,60,1") == true)
  }

  @Test func commentsAndLists() throws {
    let given = try student()
    nbrun.folder.makeFolder("a")
    nbrun.folder.makeFolder("b")
    handIn("a/ann.md", given, Self.right)
    handIn("b/ann.md", given, Self.right)
    nbrun.folder.write("c.csv", "student,exercise,text\na,total,\"Well done, <b>Ann</b>\"\n")
    let listed = try nbrun("grade", "sums.md", "a", "b/ann.md", "--list")
    #expect(listed.status == 0)
    #expect(listed.output == "a  a/ann.md\nann  b/ann.md\n")
    let outcome = try nbrun("grade", "sums.md", "a", "b/ann.md", "--comments", "c.csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = nbrun.folder.text("outputs/sums-grades/a.html") ?? ""
    #expect(report.contains("Comment on total: Well done, &lt;b&gt;Ann&lt;/b&gt;"))
    #expect(nbrun.folder.text("outputs/sums-grades/ann.html")?.contains("Well done") == false)
    let page = nbrun.folder.text("outputs/sums-grades.html") ?? ""
    #expect(page.contains("<li>a, ann</li>"))
  }

  /// A table of grades is opened by a spreadsheet, and a teacher's comments are found by the names in it.
  @Test func namesThatAreCommandsElsewhere() throws {
    let given = try student()
    nbrun.folder.makeFolder("class")
    handIn("class/=1+1.md", given, Self.right)
    handIn("class/e\u{1b}[2J.md", given, [])
    nbrun.folder.write("c.csv", "student,exercise,text\n'=1+1,total,Good\n=1+1,totla,Lost\n")
    let outcome = try nbrun("grade", "sums.md", "class", "--comments", "c.csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      nbrun.folder.text("outputs/sums-grades.csv")
        == "student,points,of,status,total,halves\r\n'=1+1,7,7,ok,6,1\r\ne\u{fffd}[2J,0,7,todo,0,0\r\n"
    )
    #expect(outcome.errors.contains("comment on `totla`, which is no exercise of the lesson"))
    #expect(!outcome.errors.contains("handed in nothing"))
    #expect(nbrun.folder.text("outputs/sums-grades.html")?.contains("Good") == true)
  }

  /// Latin-1's é and è are no UTF-8, and both would be shown as one sign.
  @Test func namesOfOtherEncodingsAreTwoStudents() throws {
    let given = try student()
    nbrun.folder.makeFolder("class")
    handIn("n.md", given, [])
    let copies = """
      cp "$0/n.md" "$0/class/$(printf 'Ren\\351').md" && cp "$0/n.md" "$0/class/$(printf 'Ren\\350').md"
      """
    #expect(try ShellRun(copies, [nbrun.folder.path]).status == 0)
    #expect(try nbrun("grade", "sums.md", "class").status == 0)
    let csv = nbrun.folder.text("outputs/sums-grades.csv") ?? ""
    #expect(csv.contains("\nRen%E8,0,7") && csv.contains("\nRen%E9,0,7"), "\(csv)")
  }

  @Test func aHandInThatIsNotThereIsNotGraded() throws {
    handIn("ann.md", try student(), Self.right)
    let outcome = try nbrun("grade", "sums.md", "ann.md", "bob.md")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("there is no hand-in of `bob`"))
    #expect(nbrun.folder.text("outputs/sums-grades.csv")?.contains("ann,7,7,ok,6,1") == true)
  }

  @Test(arguments: [
    ("```nbrun\n1\n```\n", "no exercise"), ("```nbrun exercise\n1\n```\n", "needs an id"),
    ("```nbrun exercise id=a\nx = 1\n```\n```nbrun\nexpect(x == 2)\n```\n", "own checks"),
    ("```nbrun exercise id=a\nx = 1\n```\n```nbrun exercise id=a\n2\n```\n", "taken"),
  ])
  func lessonsThatAreWrong(lesson: String, message: String) throws {
    nbrun.folder.write("l.md", lesson)
    nbrun.folder.write("h.md", "1\n")
    let outcome = try nbrun("grade", "l.md", "h.md")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
