import Text

/// The imports at the head of some code, in the order that Python's tools ask for: the standard library,
/// then packages; in each whole modules, then names of them.
struct PythonImports {
  private var modules: Set<Spelling> = []
  private var names: [Spelling: Set<Spelling>] = [:]

  init() {}

  /// The imports that a notebook's code speaks of.
  init(for code: String) {
    let words = Self.words(of: code)
    modules = ["keras"]
    for (word, module) in [
      ("itertools.", "itertools"), ("np.", "numpy as np"),
    ] where words.contains(word) { modules.insert(Spelling(module)) }
    for (module, candidates) in [
      "gensim.models": ["KeyedVectors", "Word2Vec"], "IPython.display": ["Markdown", "display"],
      "keras": ["layers", "ops"],
    ] as KeyValuePairs {
      let needed = candidates.filter { words.contains($0 + "(") || words.contains($0 + ".") }
      if !needed.isEmpty { names[Spelling(module)] = Set<Spelling>(needed) }
    }
  }

  /// Adds a line, `import a` or `from a import b, c`; those of the same package are left out.
  mutating func add(_ line: Substring) {
    if let module = line.removing(prefix: "import ") {
      modules.insert(Spelling(module))
    } else if let rest = line.removing(prefix: "from "), !rest.hasPrefix(".") {
      let words = rest.replacing(",", with: "").split(separator: " ").map(String.init)
      guard words.count > 2 else { return }
      names[Spelling(words[0]), default: []].formUnion(words[2...].map { Spelling($0) })
    }
  }

  var text: String {
    [false, true].map { isPackage in
      let whole = modules.filter { Self.isPackage($0) == isPackage }.sorted()
      let parts = names.filter { Self.isPackage($0.key) == isPackage }.sorted {
        $0.key.text.lowercased() < $1.key.text.lowercased()
      }
      return
        (whole.map { "import \($0.text)" }
        + parts.map { Self.line(from: $0.key.text, Array($0.value)) }).joined(separator: "\n")
    }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// `from module import a, b`, in several lines where one is too long.
  static func line(from module: String, _ names: [Spelling]) -> String {
    // Constants, classes, functions.
    func rank(_ name: Spelling) -> Int {
      let letters = name.text.unicodeScalars.filter { $0 != "_" && !("0"..."9").contains($0) }
      if letters.allSatisfy({ $0.properties.isUppercase }) { return letters.count > 1 ? 0 : 1 }
      return letters.first?.properties.isUppercase == true ? 1 : 2
    }
    let sorted = names.sorted { (rank($0), $0) < (rank($1), $1) }.map(\.text)
    let line = "from \(module) import \(sorted.joined(separator: ", "))"
    guard line.utf8.count > 88 else { return line }
    return "from \(module) import (\n" + sorted.map { "    \($0),\n" }.joined() + ")"
  }

  private static func isPackage(_ module: Spelling) -> Bool {
    let name = module.text.unicodeScalars.prefix { $0 != "." && $0 != " " }
    return ["gensim", "IPython", "keras", "matplotlib", "numpy", "pandas"]
      .contains(String(name))
  }

  /// All names that stand before a point or a bracket and not after a point, with it.
  private static func words(of code: String) -> Set<Spelling> {
    var found: Set<Spelling> = []
    var word: [UInt8] = []
    var before: UInt8 = 0
    var last: UInt8 = 0
    for byte in code.utf8 {
      let isPart =
        byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xdf)
      if isPart {
        if word.isEmpty { before = last }
        word.append(byte)
      } else {
        if !word.isEmpty, before != UInt8(ascii: "."),
          byte == UInt8(ascii: ".") || byte == UInt8(ascii: "(")
        {
          found.insert(Spelling(String(decoding: word + [byte], as: UTF8.self)))
        }
        word = []
      }
      last = byte
    }
    return found
  }
}
