import Text

/// How a file of columns becomes samples of numbers.
package struct TableOptions: Sendable {
  package enum Missing: Spelling, CaseIterable, Sendable { case error, drop, mean }

  /// What is to be predicted.
  package enum Answer: Sendable {
    /// Classes.
    case label(ColumnName)
    /// Numbers.
    case target(ColumnName)

    var column: ColumnName {
      switch self {
      case .label(let column), .target(let column): column
      }
    }
  }

  package var answer: Answer
  /// In this order; nil for all others, in the file's order.
  package var features: [ColumnName]?
  package var ignored: [ColumnName] = []
  package var missing = Missing.error
  package var hasHeader = true
  /// Lines at the beginning that are left out.
  package var skip = 0
  package var separator = UInt8(ascii: ",")
  package var encoding = FileEncoding.utf8
  package var split = SampleSplit()
  package var stratifies = false
  /// Bytes that a table may take.
  package var memory: Int

  package init(answer: Answer, memory: Int) {
    self.answer = answer
    self.memory = memory
  }
}

/// A column of a table that samples are made of.
package struct TableColumn: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// One number a sample; `mean` takes the place of a missing one, where there is any.
    case number(mean: Double?)
    /// A 1 at the place of a sample's text among these, zeros elsewhere. A missing text is zeros alone.
    case categories([Spelling])
  }

  @Spelled package var name: String
  package var kind: Kind

  package init(name: String, kind: Kind) {
    self.kind = kind
    self.name = name
  }

  /// How many numbers of a sample come from this.
  package var width: Int {
    switch kind {
    case .number: 1
    case .categories(let values): values.count
    }
  }

  /// What these numbers are called: `island=Biscoe` where a text became several.
  package var featureNames: [String] {
    switch kind {
    case .number: [name]
    case .categories(let values): values.map { "\(name)=\($0.text)" }
    }
  }
}

/// What a cell without a value holds: pandas' words for it, and the question mark of UCI's tables.
package enum MissingValue {
  private static let words: Set<Spelling> = [
    "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>",
    "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null", "?",
  ]

  /// For each first byte the words that begin so: no cell costs a hash.
  private static let byFirst: [[[UInt8]]] = {
    var found = [[[UInt8]]](repeating: [], count: 256)
    for word in words.map({ Array($0.text.utf8) }).sorted(by: { $0.lexicographicallyPrecedes($1) })
    {
      found[Int(word[0])].append(word)
    }
    return found
  }()

  /// Bytes that one of the words begins with.
  struct FirstBytes: Sendable {
    private var bits: (UInt64, UInt64) = (0, 0)

    init(_ words: [[UInt8]]) {
      for byte in words.compactMap(\.first) {
        if byte < 64 { bits.0 |= 1 << UInt64(byte) } else { bits.1 |= 1 << UInt64(byte & 63) }
      }
    }

    /// False where such a cell surely has a value: most cells cost no more than this.
    @inline(__always)
    func mayBegin(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
      guard let first = cell.first else { return true }
      return first < 128 && (first < 64 ? bits.0 : bits.1) >> UInt64(first & 63) & 1 == 1
    }
  }

  static let firstBytes = FirstBytes(words.map { Array($0.text.utf8) })

  /// Whether a cell of a file is missing that holds this, or nothing but blanks.
  package static func contains(_ cell: String) -> Bool {
    let cell = trimmed(cell)
    return cell.isEmpty || words.contains(Spelling(cell))
  }

  static func contains(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first else { return true }
    guard cell.count > 1 || first == 0x3f, cell.count <= 8 else { return false }
    return byFirst[Int(first)].contains { $0.elementsEqual(cell) }
  }
}
