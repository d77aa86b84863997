import Text

/// `nbrun help --to man`: the program's manual page, from the tables of commands and options.
enum ManualPage {
  static var text: String {
    var page = """
      .\\" Made by: nbrun help --to man
      .TH NBRUN 1 "" "nbrun \(Roff.escaped(version))" "User Commands"
      .nr HY 0
      .ad l
      .SH NAME
      nbrun \\- run Markdown notebooks that teach neural networks
      .SH SYNOPSIS

      """
    page += Command.allCases.map { usage($0) }.joined(separator: ".br\n")
    page += section("DESCRIPTION", description)
    page += ".SH COMMANDS\n"
    for command in Command.allCases { page += text(of: command) }
    page += ".SH ENVIRONMENT\n" + variables.map { Roff.item(Roff.bold($0), $1) }.joined()
    page += section("EXAMPLES", examples)
    page += section(
      "SEE ALSO",
      "`nbrun help` lists the functions of the cells' language, and `nbrun help dense` explains one."
    )
    return page
  }

  private static func section(_ name: String, _ text: String) -> String {
    // The heading begins a paragraph.
    ".SH \(name)\n\(Roff.paragraphs(text).removing(prefix: ".PP\n") ?? "")"
  }

  /// `nbrun check NOTEBOOK...`: words to type bold, words that stand for others in italics.
  private static func usage(_ command: Command) -> String {
    let words = command.usage.split(separator: " ").map { word in
      let isPlaceholder = word.unicodeScalars.contains { ("A"..."Z").contains($0) }
      return isPlaceholder ? Roff.italic(String(word)) : Roff.bold(String(word))
    }
    return words.joined(separator: " ") + "\n"
  }

  private static func text(of command: Command) -> String {
    var text = ".SS \(Roff.escaped(command.rawValue.text))\n" + usage(command)
    text += ".PP\n\(Roff.prose(command.summary))\n"
    for option in Option.allCases where option.commands.contains(command) {
      // These two are the same for all.
      guard option != .help, option != .version else { continue }
      var head = (option.short.map { Roff.bold("-\($0)") + ", " } ?? "") + Roff.bold(option.long)
      if let value = option.value { head += " " + Roff.italic(value) }
      text += Roff.item(head, option.summary(in: command))
    }
    return text + Roff.paragraphs(HelpText.notes(command))
  }

  private static let description = """
    A notebook is a Markdown file with cells in a small language that reads like Keras. nbrun checks all
    of it before anything is loaded or trained, shapes included; trains the networks on an engine of its
    own; and writes one page with every table and figure inline.

    The same notebook, data and seed give the same bits on any number of threads, so committed reports
    can be compared and verified.

    Every command takes `--help`, and `--version` prints the version. Options may stand before or behind
    other words; `--` ends them.
    """

  private static let variables = [
    ("NBRUN_DATA", "A folder with data sets, such as imdb.npz and imdb_word_index.json."),
    ("NBRUN_CACHE", "Where results are kept, instead of the user's cache folder."),
    ("NBRUN_CACHE_SIZE", "How much of them is kept: 500M, 4G. The default is 1G."),
    ("NO_COLOR", "Where it is set, differences are shown without colours."),
  ]

  private static let examples = """
    Write a small notebook, run it, and run it again with another parameter:

        nbrun new first
        nbrun first.md
        nbrun first.md -p epochs=8

    See what an edit changed in committed reports, and whether they are what the notebooks give:

        nbrun diff old.html outputs/first.html
        nbrun verify *.md
    """
}
