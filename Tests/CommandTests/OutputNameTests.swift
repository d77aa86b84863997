import Platform
import Testing

@testable import nbrun

/// What a file's name promises and what `--to` asks for have to agree, in every command.
@Suite struct OutputNameTests {
  @Test(
    arguments: [
      ("x.html", .html), ("x.htm", .html), ("X.HTML", .html), ("x.md", .markdown),
      ("x.markdown", .markdown), ("a.b/x.MD", .markdown), ("x.json", .json),
      ("x.slides.html", .slides), ("x.slides.htm", .html), ("x.md.txt", nil), ("md", nil),
      ("x.html/y", nil), ("x.qmd", nil), ("", nil),
    ] as [(String, Request.Format?)])
  func endings(name: String, format: Request.Format?) {
    #expect(Request.Format(of: Path(name)) == format)
  }

  private func problems(_ arguments: [String]) -> [String] {
    let read = ArgumentReader.read(arguments.map { Path($0) })
    var problems = read.problems
    if read.command == .grade {
      _ = GradeRequest(read, problems: &problems)
    } else {
      _ = Request(read, problems: &problems)
    }
    return problems
  }

  @Test(arguments: [
    ["a.md", "-o", "x.htm"], ["a.md", "-o", "x.markdown"], ["a.md", "-o", "x.json"],
    ["a.md", "-o", "x.html", "--to", "html"], ["a.md", "-o", "x.html", "--to", "slides"],
    ["a.md", "-o", "x.slides.html", "--to", "slides"], ["a.md", "-o", "/dev/null"],
    ["a.md", "-o", "/dev/null", "--to", "json"], ["a.md", "b.md", "--output-dir", "x"],
    ["a.md", "--to", "html,json,markdown,slides"], ["watch", "a.md", "-o", "x.html"],
    ["verify", "a.md", "-o", "x.md"], ["verify", "a.md", "--to", "html,json,markdown"],
    ["student", "a.md", "-o", "x.md"], ["student", "a.md", "-o", "x.markdown"],
    ["export", "a.md", "-o", "x.ipynb"], ["export", "a.md", "-o", "x.py"],
    ["export", "a.md", "-o", "x.py", "--to", "python"], ["export", "a.md", "-o", "/dev/null"],
    ["export", "a.md", "--to", "keras,python"], ["grade", "a.md", "h", "-o", "x.csv"],
    ["grade", "a.md", "h", "-o", "x.json", "--to", "json"], ["check", "a.md", "b/a.md"],
  ])
  func agree(arguments: [String]) {
    #expect(problems(arguments) == [])
  }

  private static let endingOfReport =
    "-o names a report that ends in .html, .htm, .md, .markdown or .json, not "
  private static let endingOfGrades =
    "-o of `nbrun grade` names a file that ends in .csv, .json or .html"

  @Test(
    arguments: [
      (["a.md", "-o", "x.txt"], endingOfReport + "`x.txt`"),
      (
        ["a.md", "-o", "x.ipynb"],
        endingOfReport + "`x.ipynb`; `nbrun export NOTEBOOK --to keras` writes a Jupyter notebook"
      ),
      (
        ["a.md", "-o", "x.pdf"],
        endingOfReport + "`x.pdf`; write .html, and print it from a browser"
      ),
      (
        ["a.md", "-o", "x.html", "--to", "json"],
        "-o names a file of html, and --to asks for json: `x.html`"
      ),
      (
        ["a.md", "-o", "x.json", "--to", "slides"],
        "-o names a file of json, and --to asks for slides: `x.json`"
      ),
      (
        ["a.md", "-o", "x.slides.html", "--to", "html"],
        "-o names a file of slides, and --to asks for html: `x.slides.html`"
      ),
      (
        ["a.md", "-o", "x.md", "--to", "markdown,json"],
        "-o names one file, and --to asks for several: use --output-dir"
      ),
      (
        ["a.md", "b.md", "-o", "x.html"],
        "-o names one file, and there are 2 notebooks: use --output-dir"
      ),
      (["a.md", "-o", "-"], "-o names a file; no report goes to standard output"),
      (["a.md", "-o", ""], "-o needs a file's name"),
      (["a.md", "--output-dir", ""], "--output-dir needs a folder's name"),
      (["a.md", "-o", "x.html", "--output-dir", "y"], "-o and --output-dir exclude one another"),
      (["a.md", "b/a.md"], "these notebooks would write one report: a.md, b/a.md"),
      (
        ["verify", "a.md", "--to", "slides"],
        "`nbrun verify` compares reports, in html, markdown or json; slides are made from them anew"
      ),
      (
        ["verify", "a.md", "--data", "synthetic"],
        "`nbrun verify` compares with real data, never with the stand-in"
      ),
      (
        ["verify", "a.md", "--to", "markdown", "--tolerance", "0"],
        "--tolerance compares values, which html and json hold and markdown does not"
      ),
      (
        ["student", "a.md", "-o", "x.html"],
        "-o of `nbrun student` names a notebook, NAME.md, not `x.html`"
      ),
      (
        ["export", "a.md", "-o", "x.txt"],
        "-o of `nbrun export --to keras` names a Jupyter notebook, NAME.ipynb, not `x.txt`"
      ),
      (
        ["export", "a.md", "-o", "x.ipynb", "--to", "python"],
        "-o of `nbrun export --to python` names a script, NAME.py, not `x.ipynb`"
      ),
      (
        ["export", "a.md", "-o", "x.py", "--to", "keras,python"],
        "-o names one file, and --to asks for several: use --output-dir"
      ),
      (
        ["export", "a.md", "--to", "html"],
        "--to of `nbrun export` takes keras or python, not `html`"
      ),
      (["grade", "a.md", "h", "-o", "x.md"], endingOfGrades),
      (["grade", "a.md", "h", "-o", "x.csv", "--to", "json"], endingOfGrades),
      (
        ["grade", "a.md", "h", "--to", "pdf"],
        "--to of `nbrun grade` takes csv, json or html, or several, not `pdf`"
      ),
      (["grade", "a.md"], "which hand-ins? nbrun grade LESSON HANDIN..."),
      (["grade"], "which notebook? nbrun grade LESSON HANDIN..."),
    ] as [([String], String)])
  func disagree(arguments: [String], message: String) {
    #expect(problems(arguments) == [message])
  }

  @Test(
    arguments: [
      ([], [.csv, .html]), (["-o", "y/x.json"], [.json]),
      (["--to", "json,csv,json"], [.json, .csv]),
      (["--to", "html", "--output-dir", "y"], [.html]),
    ] as [([String], [GradeRequest.Format])])
  func gradesGoBesideOneAnother(options: [String], formats: [GradeRequest.Format]) {
    let read = ArgumentReader.read((["grade", "a/l.md", "h"] + options).map { Path($0) })
    var problems = read.problems
    let request = GradeRequest(read, problems: &problems)
    #expect(problems == [] && request.formats == formats)
    #expect(request.handIns == ["h"] && request.lesson.notebooks == ["a/l.md"])
    #expect(request.folder == (options.contains { $0.contains("y") } ? "y" : "outputs"))
    let path = request.path(.json, of: "a/l.md")
    #expect(
      path == (options.first == "-o" ? "y/x.json" : request.folder / Path("l-grades.json")))
  }

  /// `--epochs 3`: the number is the option's and no notebook, and is said where a parameter could be
  /// meant.
  @Test(arguments: [
    (
      ["--epochs", "3"], "--epochs",
      "; where the notebook declares it, a parameter is given by `-p epochs=3`"
    ),
    (
      ["--learning-rate", ".5"], "--learning-rate",
      "; where the notebook declares it, a parameter is given by `-p learning_rate=.5`"
    ),
    (
      ["--epochs=3"], "--epochs",
      "; where the notebook declares it, a parameter is given by `-p epochs=3`"
    ),
    (
      ["--seed", "7"], "--seed",
      "; the seed is the line `seed: 7` between the `---` at the notebook's top"
    ),
    (["--Epochs=3"], "--Epochs", ""), (["--units"], "--units", ""),
    (["-v"], "-v", "; did you mean `--version`?"), (["-j"], "-j", "; did you mean `--threads`?"),
    (["-t"], "-t", "; did you mean `--to`?"), (["-f"], "-f", "; did you mean `--no-cache`?"),
    (["-qx"], "-x", ""), (["-xq"], "-x", ""), (["-é"], "-é", ""),
  ])
  func optionsThatThereAreNot(options: [String], name: String, hint: String) {
    let read = ArgumentReader.read((options + ["a.md"]).map { Path($0) })
    #expect(read.problems == ["there is no option `\(name)`\(hint)"])
    #expect(read.words == ["a.md"])
  }
}
