import Text
import Words

/// A field that answers: what a reader types, sets or draws goes to a network whose weights are in the
/// page, which computes what `predict` would say of it.
package struct TryIt {
  /// What a reader gives.
  package enum Input: Spelling, JSONCodable, CaseIterable {
    case text, numbers, picture
  }

  /// A text, or what a sample is called, and what the network says of it.
  package struct Example {
    package var text: Remark = ""
    package var answers: [Double] = []

    package init(text: Remark, answers: [Double]) { (self.text, self.answers) = (text, answers) }
  }

  /// A number that a reader sets, where it begins, and how far it goes.
  package struct Number {
    package var name: Remark = ""
    package var low = 0.0
    package var high = 1.0
    package var start = 0.0

    package init(name: Remark, low: Double, high: Double, start: Double) {
      (self.name, self.low, self.high, self.start) = (name, low, high, start)
    }
  }

  package var input = Input.text
  /// What the answers are called: those of two classes for one probability; empty where they have no
  /// names.
  package var names: [String] = []
  /// Whether the answers are probabilities.
  package var isProbability = true
  package var examples: [Example] = []
  package var numbers: [Number] = []
  /// Rows and columns of a picture.
  package var shape: [Int] = []
  /// How many weights the network has, and in how many bits most of them are kept.
  package var count = 0
  package var bits = 32
  /// SHA-256 of the network as the page holds it.
  package var weights = ""
  /// The network as JSON, for the page alone: whoever reads a report back gets none.
  package var network = ""

  package init() {}

  /// The answers are those of `predict` to so much.
  package static let agreement = 0.005
}

extension TryIt.Example: Record, JSONCodable {
  package init() {}

  package static let fields: [Field<TryIt.Example>] = [
    Field("text", \.text), Field("answers", \.answers),
  ]
}

extension TryIt.Number: Record, JSONCodable {
  package init() {}

  package static let fields: [Field<TryIt.Number>] = [
    Field("name", \.name), Field("low", \.low), Field("high", \.high), Field("start", \.start),
  ]
}

extension TryIt: FigureContent {
  package static let kind = Figure.Kind.tryIt
  package static let fields: [Field<TryIt>] = [
    Field("input", \.input), Field("names", \.names, omitsEmpty: true),
    Field("probability", \.isProbability), Field("examples", \.examples),
    Field("numbers", \.numbers, omitsEmpty: true), Field("shape", \.shape, omitsEmpty: true),
    Field("parameters", \.count), Field("bits", \.bits), Field("weights", \.weights),
    Field(\.network),
  ]

  package var size: Int {
    examples.reduce(Self.frame + network.utf8.count + numbers.count * 2 * Self.mark) {
      $0 + $1.text.text.utf8.count + Self.mark + 20 * $1.answers.count
    }
  }

  /// Where the weights are, and how well they answer.
  func note(in words: Words) -> String {
    let holds = bits == 8 ? words.tryIt.holdsWeightsMostly : words.tryIt.holdsWeights
    return holds(grouped(count), "\(bits)") + " "
      + words.tryIt.answersAs("`predict`", "\(Self.agreement)")
  }

  package func description(in figure: Figure, _ words: Words) -> String {
    let said = words.tryIt
    let field =
      switch input {
      case .text: said.fieldForText
      case .numbers: words(\.tryIt.fieldForNumbers, numbers.count)
      case .picture: said.fieldForPicture
      }
    let examples = examples.prefix(5).map {
      said.example($0.text.said(in: words), answer($0.answers, words))
    }
    return examples.isEmpty
      ? field
      : field + " " + said.examplesSaid(examples.joined(separator: words.page.semicolon))
  }

  /// An answer in words: `0.9731, positive`.
  private func answer(_ values: [Double], _ words: Words) -> String {
    guard let (name, value) = chosen(values) else { return words.tryIt.none }
    return name.map { written(value) + words.page.comma + $0 } ?? written(value)
  }

  /// The value that decides, and what it stands for.
  private func chosen(_ values: [Double]) -> (name: String?, value: Double)? {
    guard let first = values.first else { return nil }
    guard values.count > 1 else {
      return (names.count == 2 ? names[first > 0.5 ? 1 : 0] : nil, first)
    }
    let place = values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
    return (name(of: place), values[place])
  }

  private func name(of place: Int) -> String {
    names.indices.contains(place) ? names[place] : String(place)
  }

  private func written(_ value: Double) -> String {
    isProbability ? fixed(value, decimals: 4) : significant(value, digits: 4)
  }

  package func caption(in figure: Figure, _ words: Words) -> String { words.tryIt.title }

  /// Each example with the network's answers; of many classes the one that it chooses.
  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    let width = examples.map(\.answers.count).max() ?? 1
    let said = words.tryIt
    let first = input == .text ? said.text : said.sample
    func cell(_ value: Double) -> OutputTable.Cell { .written(written(value), value: value) }
    if width > 1, width <= 6 {
      return OutputTable(
        columns: [first] + (0..<width).map { name(of: $0) },
        rows: examples.map { [.said($0.text)] + $0.answers.map(cell) })
    }
    let hasNames = width > 1 || names.count == 2
    return OutputTable(
      columns: [first, said.prediction] + (hasNames ? [said.answer] : []),
      rows: examples.map { example in
        let (name, value) = chosen(example.answers) ?? (nil, .nan)
        return [.said(example.text), cell(value)]
          + (hasNames ? [.text(name ?? "")] : [])
      })
  }

  /// What it says of the examples, for where nothing can answer.
  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    barChart(entries(in: words).map { Bar(label: $0.name, value: $0.value) }, figure, words)
  }

  package var entries: [(name: String, value: Double)]? { entries(in: .english) }

  private func entries(in words: Words) -> [(name: String, value: Double)] {
    examples.flatMap { example in
      let name = example.text.said(in: words)
      return example.answers.enumerated().map { place, value in
        (example.answers.count > 1 ? "\(name): \(self.name(of: place))" : name, value)
      }
    }
  }

  package var isTable: Bool { true }
}
