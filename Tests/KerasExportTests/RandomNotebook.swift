/// A right notebook with hostile texts wherever the language takes a text.
struct RandomNotebook {
  private var random: Generator
  private var names: [String] = []
  private var files = 0

  init(seed: UInt64) { random = Generator(state: seed) }

  /// The notebook as a Markdown file.
  mutating func markdown() -> String {
    var lines = ["---", "title: \(title())", "author: \(title())", "seed: 3", "params:"]
    let parameter = name()
    lines += ["  \(parameter): \"\(plain())\"", "---", ""]
    lines += prose(values: [parameter])
    lines += [
      "", "~~~~~~nbrun caption=\"\(plain())\" alt=\"\(plain())\"", "reviews = imdb(num_words: 100)",
      "hot = multi_hot(reviews.train, dimension: 100)", parameter,
      "model net(units) { input(100); dense(units); dense(1, activation: sigmoid) }",
      "run = fit(compile(net(units: 2), loss: mse), hot)",
      "vectors = word2vec(reviews.train, dimension: 3)", "~~~~~~",
    ]
    for _ in 0..<4 {
      lines +=
        [""] + prose(values: [parameter, "1 + 1", "2 / 3", "\"\(quoted())\"", "[\"\(quoted())\"]"])
      lines += ["", "~~~~~~nbrun source=folded"]
      for _ in 0..<5 { lines += statement().split(separator: "\n").map(String.init) }
      lines.append("~~~~~~")
    }
    lines += [
      "", "~~~~~~nbrun expect=error", "missing # \(RandomTexts.line(&random))",
      "\"\(quoted())\" + 1", "~~~~~~",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Texts

  /// As it stands between quotes in the language.
  private mutating func quoted() -> String {
    var result = String.UnicodeScalarView()
    for scalar in RandomTexts.text(&random).unicodeScalars {
      switch scalar {
      case "\"", "\\", "{", "}": result.append(contentsOf: "\\\(scalar)".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      // A backtick would end an inline value, and a pipe its cell of a table.
      case "\r", "\u{0}", "`", "|": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private mutating func title() -> String { "t" + plain() + "t" }

  /// Between quotes in front matter and in a cell's options.
  private mutating func plain() -> String {
    var result = String.UnicodeScalarView()
    for scalar in RandomTexts.line(&random).unicodeScalars
    where scalar.properties.generalCategory != .control
      && !"\"\\`{}#".unicodeScalars.contains(scalar)
    {
      result.append(scalar)
    }
    return String(result)
  }

  private mutating func path() -> String {
    files += 1
    let text = String(
      String.UnicodeScalarView(
        plain().unicodeScalars.filter { !"/~:.\\".unicodeScalars.contains($0) }))
    return "d\(files)/f\(text)"
  }

  private mutating func name() -> String {
    let words = [
      "grösse", "e\u{301}", "é", "क\u{93F}", "ｘ", "K", "\u{212A}", "list", "np", "_x", "__y", "語",
      "ﬁ",
    ]
    let name = random.pick(words) + "\(names.count)"
    names.append(name)
    return name
  }

  // MARK: Code

  private mutating func statement() -> String {
    files += 1
    let (a, b, c) = (quoted(), quoted(), quoted())
    let n = name()
    switch Int.random(in: 0..<22, using: &random) {
    case 0: return "\(n) = \"\(a)\"\n\(n)"
    case 1: return "\"\(a){1 + 1}\(b){[1, 2]}\(c)\""
    case 2: return "\(n) = \"\(a)\"\n\"\(b){\(n)}{\(n) == \"x\"}{\"in {\(n)} \"}\(c)\""
    case 3: return "decode(reviews.train.x[0], reserved: [\"\(a)\", \"\(b)\"])"
    case 4:
      return "\(n) = csv(\"\(path())\", text: \"\(a)\", label: \"\(b)\", positive: \"\(c)\")\n"
        + "tokenize(\(n), filters: \"\(a)\")"
    case 5: return "plot(run.history, title: \"\(a)\", x_label: \"\(b)\", labels: [\"\(c)\"])"
    case 6: return "histogram([1, 2], title: \"\(a)\", y_label: \"\(b)\")"
    case 7: return "violin([1, 2], [2, 3], labels: [\"\(a)\", \"\(b)\"])"
    case 8: return "expect(1 == 1, message: \"\(a)\")"
    case 9:
      return
        "model \(n) { input(100, name: \"a\(a)\"); dense(2, name: \"b\(b)\"); dense(1) }\nsummary(\(n))"
    case 10: return "loss \(n) (y, p) = square(y - p)\n\(n)"
    case 11: return "metric \(n)(\(n)y, \(n)p) = abs(\(n)y - \(n)p)\n\(n)"
    case 12:
      return "sweep \(n) { \(n)r: [0.1, 0.2] } = "
        + "fit(compile(net(units: 1), optimizer: sgd(learning_rate: \(n)r), loss: mse), hot)\n\(n)"
    case 13: return "predict(run, text: [\"\(a)\", \"\(b)\"])"
    case 14: return "similarity(vectors, \"\(a)\", \"\(b)\")"
    case 15: return "most_similar(vectors, positive: [\"\(a)\"], negative: [\"\(b)\"])"
    case 16: return "reviews.word_index[\"\(a)\"]"
    case 17: return "save(run, \"\(path())\(files).nbmodel\") # \(RandomTexts.line(&random))"
    case 18: return "load_vectors(\"\(path())\", words: reviews.word_index)"
    case 19: return "load(\"\(path())\(files)x.nbmodel\") # \(RandomTexts.line(&random))"
    case 20: return "early_stopping(monitor: \"\(a)\", mode: min)"
    default: return "word2vec(reviews.train, negative: 0) # \(RandomTexts.line(&random))"
    }
  }

  // MARK: Prose

  private mutating func prose(values: [String]) -> [String] {
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        let fence = random.pick(["```", "````", "~~~"])
        lines += ["", fence, line(), "", "<script>pwned()</script>", fence, ""]
      case 1: lines += ["", "- ```", "", "  <script>pwned()</script>", line(), ""]
      case 2: lines += ["<script>pwned()</script>", ""]
      case 3: lines += ["", "<div>", "pwned()", ""]
      default:
        let starts = ["", "", "", "# ", "- ", "> ", "1. ", "  ", "    ", "[a]: ", "\t"]
        lines.append(random.pick(starts) + line())
      }
      if random.chance(2) {
        if random.chance(2) { lines.append("") }
        lines.append("\(line()) `nbrun: \(random.pick(values))` \(line())")
      }
      if random.chance(2) { lines.append("") }
    }
    return lines
  }

  /// A line that opens nothing which would hide the cells below, or the value beside it.
  private mutating func line() -> String {
    let text = String.UnicodeScalarView(
      RandomTexts.line(&random).unicodeScalars.filter { $0 != "`" && $0 != "<" && $0 != "\\" })
    return "x" + String(text) + "x"
  }
}
