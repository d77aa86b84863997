import Folders
import Platform
import Testing

/// Names made to lead out of the notebook's folder, in each place that takes one: with scalars that join
/// the character before them, or the one behind, at what divides paths; with links, `..`, and two
/// spellings of one letter.
@Suite struct HostileNamesTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  private static let table =
    "t,l\n" + (0..<20).map { "private text \($0),\($0 % 2)\n" }.joined()
  private static let picture: [UInt8] = [0x89] + Array("PNG private".utf8)

  /// `work` is the notebook's folder, `work/../victim` is none of its business.
  init() {
    for name in ["s.csv", "s.png", "s.txt", "s.nbmodel"] {
      folder.write("../victim/" + name, name == "s.png" ? Self.picture : Array(Self.table.utf8))
    }
    for label in ["neg", "pos"] {
      folder.write("../victim/\(label)/a.txt", "private text")
    }
    folder.write("r.csv", Self.table.replacing("private ", with: ""))
  }

  private var victim: String { folder.path + "/../victim" }
  private static let untouched = ["neg", "pos", "s.csv", "s.nbmodel", "s.png", "s.txt"]

  /// Each of `/ . : \` with each scalar that could hide it.
  private static let hidden: [String] = ["/", ".", ":", "\\"].flatMap { divider in
    ["\u{301}", "\u{FE0F}", "\u{FF9E}", "\u{E33}"].map { divider + $0 } + ["\u{600}" + divider]
  }

  /// Every function that takes a path, with a value for it.
  private static let calls = [
    "csv(PATH, text: \"t\", label: \"l\")", "text_folder(PATH)", "load(PATH)", "load_vectors(PATH)",
    "save(run, PATH)", "export(run, PATH)",
  ]

  private static let model = """
    r = tokenize(csv("r.csv", text: "t", label: "l"))
    x = multi_hot(r.train, dimension: 200)
    model m { input(200); dense(1, activation: sigmoid) }
    run = fit(compile(m, loss: binary_crossentropy), x, epochs: 1)

    """

  /// A notebook with each call for each path, and each path as a picture.
  private func notebook(_ paths: [String]) -> String {
    var text = "---\ndata: synthetic\n---\n```nbrun\n\(Self.model)```\n"
    for path in paths {
      let written = path.replacing("\\", with: "\\\\")
      for call in Self.calls {
        text += "\n```nbrun\n" + call.replacing("PATH", with: "\"\(written)\"") + "\n```\n"
      }
      text += "\n![p](<\(path)>)\n"
    }
    return text
  }

  /// Checks that a run told nothing of the folder outside and left it alone.
  private func expectNothing(_ outcome: Nbrun.Outcome, _ report: String = "outputs/n.html") {
    let told = outcome.output + outcome.errors + (folder.text(report) ?? "")
    #expect(!told.contains("private"))
    #expect(!told.contains("data:image/png"))
    #expect(folder.names("../victim") == Self.untouched)
    #expect(folder.text("../victim/s.csv") == Self.table)
  }

  @Test func linksLeadNowhere() throws {
    folder.link("L", to: victim)
    folder.link("s.csv", to: "../victim/s.csv")
    folder.link("s.png", to: victim + "/s.png")
    let paths = [
      "L/s.csv", "L/s.png", "L/new.npz", "L/new.nbmodel", "L", "s.csv", "s.png", "L/./s.csv",
      "L/neg/a.txt", "L/../victim/s.csv", "../victim/s.csv", "./../victim/new.npz",
    ]
    for path in paths {
      folder.write("n.md", notebook([path]))
      expectNothing(try nbrun("n.md"))
      expectNothing(try nbrun("check", "n.md"))
    }
  }

  @Test func scalarsHideNoDivider() throws {
    var paths: [String] = []
    for hidden in Self.hidden {
      // The folder's name may end, and the file's begin, with the scalar.
      let whole = "L" + hidden + "s"
      let parts = Path(whole).components
      for suffix in [".csv", ".npz", ".nbmodel", ".png"] { paths.append(whole + suffix) }
      if parts.count > 1 {
        folder.link("\(parts[0])", to: victim)
        folder.makeFolder(".\(parts[0])")
        folder.write("../victim/\(parts[1]).csv", Self.table)
        folder.write("../victim/\(parts[1]).png", Self.picture)
      }
      paths += ["." + hidden + "./victim/s.csv", ".." + hidden + "victim/s.csv"]
    }
    let before = folder.names("../victim")
    folder.write("n.md", notebook(paths))
    let outcome = try nbrun("n.md")
    let told = outcome.output + outcome.errors + (folder.text("outputs/n.html") ?? "")
    #expect(!told.contains("private"))
    #expect(!told.contains("data:image/png"))
    #expect(folder.names("../victim") == before)
  }

  /// Nothing is said of what lies behind a link: no hint, and the same words for what is there.
  @Test(arguments: calls.prefix(4))
  func hintsTellNothingOfOutside(call: String) throws {
    folder.link("L", to: victim)
    var said: Set<[UInt8]> = []
    for name in ["s.csf", "s.csv", "s.txx", "nothing"] {
      let path = "\"L/\(name)\""
      folder.write(
        "n.md", "```nbrun\n" + call.replacing("PATH", with: path) + "\n```\n\n![p](L/\(name).png)\n"
      )
      let outcome = try nbrun("n.md", "-q", "--no-cache")
      let told = (outcome.errors + (folder.text("outputs/n.html") ?? ""))
      #expect(!told.contains("did you mean"))
      said.insert(
        Array(told.replacing(name, with: "NAME").utf8.filter { $0 != 0x5E && $0 != 0x20 }))
    }
    #expect(said.count == 1)
  }

  @Test func aHintNamesWhatLiesInside() throws {
    folder.write("n.md", "```nbrun\ncsv(\"q.csv\", text: \"t\", label: \"l\")\n```\n")
    #expect(try nbrun("n.md").errors.contains("did you mean \"r.csv\"?"))
  }

  @Test(arguments: ["\u{301}n", "\u{FE0F}n", "\u{FF9E}n", "\u{E33}n", "n\u{600}"])
  func aNotebooksNameDoesNotMoveItsFolder(name: String) throws {
    folder.makeFolder("repo")
    folder.makeFolder("repo\u{600}")
    for home in ["repo", "repo\u{600}"] {
      for (file, text) in [("s.csv", Self.table)] { folder.write(file, text) }
      folder.write("s.png", Self.picture)
      folder.write(
        "\(home)/\(name).md",
        """
        ```nbrun
        t = tokenize(csv("s.csv", text: "t", label: "l"))
        decode(t.train.x[0])
        ```

        ![p](s.png)
        """)
      let outcome = try nbrun("\(home)/\(name).md", "-o", "o.html")
      #expect(outcome.status == 3)
      #expect(folder.text("o.html")?.contains("private") == false)
      #expect(folder.text("o.html")?.contains("data:image/png") == false)
    }
  }

  @Test func twoSpellingsAreTwoFolders() throws {
    let (nfc, nfd) = ("caf\u{E9}", "cafe\u{301}")
    for name in [nfc, nfd] { folder.makeFolder(name) }
    folder.write("\(nfd)/s.csv", Self.table)
    folder.link("\(nfc)/s.csv", to: "../\(nfd)/s.csv")
    folder.link("\(nfc)/t.csv", to: folder.path + "/\(nfd)/s.csv")
    for file in ["s.csv", "t.csv"] {
      folder.write(
        "\(nfc)/n.md", "```nbrun\ncsv(\"\(file)\", text: \"t\", label: \"l\")\n```\n")
      let outcome = try nbrun("\(nfc)/n.md")
      #expect(outcome.errors.contains("leads out of its folder"))
      expectNothing(outcome)
    }
  }

  // MARK: What the command line names

  @Test func reportsGoWhereTheirPathSays() throws {
    folder.write("n.md", "```nbrun\n1\n```\n")
    for hidden in Self.hidden {
      let name = "o" + hidden + "r"
      let parts = Path(name).components
      #expect(try nbrun("n.md", "-q", "-o", name + ".html").status == 0)
      #expect(folder.text(name + ".html")?.contains("</html>") == true)
      #expect(try nbrun("n.md", "-q", "--output-dir", name).status == 0)
      #expect(folder.text(name + "/n.html")?.contains("</html>") == true)
      #expect(parts.count == 1 || folder.names().contains("\(parts[0])"))
    }
  }

  @Test func aReportIsWrittenThroughNoLinkThatNobodyNamed() throws {
    folder.write("n.md", "```nbrun\n1\n```\n")
    folder.link("outputs", to: victim)
    let outcome = try nbrun("n.md")
    #expect(outcome.status == 2)
    #expect(folder.names("../victim") == Self.untouched)
    folder.link("l.html", to: "../victim/new.html")
    #expect(try nbrun("n.md", "-o", "l.html").status == 2)
    #expect(folder.names("../victim") == Self.untouched)
    // The user may name a link to a folder.
    #expect(try nbrun("n.md", "-q", "--output-dir", "outputs").status == 0)
    #expect(folder.names("../victim") == ["n.html"] + Self.untouched)
  }

  @Test func whatTheUserNamesMayBeALink() throws {
    folder.write(
      "../victim/n.md", "```nbrun\ncsv(\"r.csv\", text: \"t\", label: \"l\")\n```\n")
    folder.link("n.md", to: "../victim/n.md")
    // The notebook's folder is the one that the link lies in.
    #expect(try nbrun("n.md", "-q").status == 0)
    folder.link("data\u{301}", to: victim)
    folder.write("d.md", "```nbrun\ncsv(\"s.csv\", text: \"t\", label: \"l\")\n```\n")
    #expect(try nbrun("d.md", "-q").status == 3)
    #expect(try nbrun("d.md", "-q", "--data", "data\u{301}").status == 0)
  }

  @Test func newAndDiffTakePathsAsTheyAre() throws {
    folder.makeFolder("d\u{600}")
    for name in ["d\u{600}/a", "d\u{600}/e\u{301}", "b"] {
      #expect(try nbrun("new", name).status == 0)
      #expect(folder.text(name + ".md")?.contains("title:") == true)
    }
    // A mark alone would join the quote before it in the file.
    #expect(try nbrun("new", "d\u{600}/\u{301}x").status == 2)
    folder.link("b2.md", to: "../victim/new.md")
    #expect(try nbrun("new", "b2").status == 2)
    #expect(folder.names("../victim") == Self.untouched)

    folder.write("n.md", "```nbrun\n1\n```\n")
    for name in Self.hidden.map({ "o\($0)x.json" }) {
      #expect(try nbrun("n.md", "-q", "-o", name).status == 0)
      #expect(try nbrun("diff", name, name).status == 0)
    }
    // Where one of the two is not there, the other is new.
    #expect(try nbrun("diff", "o/\u{301}none.json", "o/\u{301}x.json").status == 1)
    #expect(try nbrun("diff", "o/\u{301}none.json", "o/\u{301}none.json").status == 2)
  }

  /// Names that are no UTF-8 are names like any others.
  @Test func namesNeedNotBeUTF8() throws {
    let shell = """
      cd "$1" && for b in '\\376' '\\377'; do
        n="$(printf "x$b")"; printf '```nbrun\\n"%s"\\n```\\n' "$b" | tr -d '\\\\' > "$n.md"
        "$0" "$n.md" -q --to html,markdown || exit 1
        "$0" check -- "$n.md" 2>&1 || exit 1
        "$0" "$n.md" -q -o "$n.json" && "$0" diff "$n.json" "$n.json" || exit 1
      done; ls outputs | wc -l; test outputs/x*6.html -ef outputs/x*7.html || echo two
      """
    let program = try #require(Nbrun.Child.program)
    let outcome = try ShellRun(shell, [program, folder.path])
    #expect(outcome.status == 0)
    #expect(folder.names("outputs").count == 2 * 2)
    #expect(outcome.output.contains("two"))
  }
}
