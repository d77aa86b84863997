import Folders
import Testing

@testable import Language

/// What Keras refuses of losses, forms of labels, numbers of outputs and metrics, the check does, and
/// nothing else: `metric_table.txt`, which `metric_table.py` beside it made with Keras.
@Suite("Metrics that Keras refuses") struct MetricTableTests {
  struct Entry: Sendable, CustomTestStringConvertible {
    var loss: String
    var form: String
    var outputs: Int
    var metric: String
    var lossIsRefused: Bool
    var isRefused: Bool

    var testDescription: String { "\(loss) \(form) \(outputs) \(metric)" }
  }

  private static let entries: [Entry] = {
    let text = fileText(Project.root + "/Tests/EngineTests/Keras/metric_table.txt") ?? ""
    var entries: [Entry] = []
    var head: [String] = []
    var lossIsRefused = false
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch words[0] {
      case "case": head = words
      case "predictions", "labels": continue
      case "loss": lossIsRefused = words[1] == "raises"
      default:
        entries.append(
          Entry(
            loss: head[1], form: head[2], outputs: Int(head[3]) ?? 0, metric: words[0],
            lossIsRefused: lossIsRefused, isRefused: words[1] == "raises"))
      }
    }
    return entries
  }()

  @Test func allAreThere() {
    // Eight metrics, and three of each class.
    #expect(Self.entries.count == 6 * 3 * (8 * 3 + 3 * (1 + 2 + 3)))
  }

  @Test(arguments: entries) func asKeras(_ entry: Entry) {
    let parts = entry.metric.split(separator: "_")
    var metric = entry.metric == "own" ? "mine" : entry.metric
    if parts.count == 3, parts[1] == "of" { metric = "\(parts[0])(class_id: \(parts[2]))" }
    let isNumber = entry.form == "number" || entry.outputs == 1
    let code = CheckedCode(
      """
      train = multi_hot(imdb(num_words: 30).train, dimension: 30)
      loss ours(y, p) = square(y - p)
      metric mine(y, p) = abs(y - p)
      model m { input(30); dense(\(entry.outputs), activation: sigmoid) }
      c = compile(m, loss: \(entry.loss == "own" ? "ours" : entry.loss), metrics: [\(metric)])
      r = fit(c, \(isNumber ? "train" : "to_categorical(train, num_classes: \(entry.outputs))"))
      r.history
      """)
    // A loss over the classes of one output means nothing: Keras warns.
    let isMeaningless = entry.outputs == 1 && entry.loss.hasSuffix("categorical_crossentropy")
    let errors = code.errors.map(\.message)
    if entry.lossIsRefused || entry.isRefused || isMeaningless {
      #expect(errors.count == 1, "\(errors)")
      // At the metric's word, but where labels and loss are at odds already.
      if !entry.lossIsRefused, !isMeaningless {
        #expect(code.errors.first?.range.start.line == 5)
        #expect(errors.first?.hasPrefix("`\(metric)` compares") == true)
        #expect(code.errors.first?.hint?.contains("to_categorical") == true)
      }
    } else {
      #expect(errors.isEmpty, "\(errors)")
    }
  }
}
