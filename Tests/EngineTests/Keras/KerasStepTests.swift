import Folders
import Testing

@testable import Engine

/// Training runs of 50 steps, each from Keras's initial weights and in its order of samples, on the
/// plain path and with whatever fast paths a model gets.
///
/// Keras computed in double precision, so what differs is our rounding to single precision: half a
/// unit in the last place, 6e-8 of a value about 1, in the sum that makes each new weight, and less
/// than that in a step's gradient, which the learning rate makes small.
@Suite("Step for step with Keras") struct KerasStepTests {
  @Test("There are cases") func cases() {
    #expect(KerasCase.names.count > 90)
  }

  @Test("Keras has trained with all that there is") func everythingHasACase() throws {
    var seen: Set<String> = []
    for name in KerasCase.names {
      let text = try #require(fileText(KerasCase.folder + "/" + name + ".txt"))
      for line in text.split(separator: "\n").map(KerasLine.init) {
        switch line.key {
        case "layer", "optimizer", "loss", "metrics":
          seen.formUnion(line.values.map { "\(line.key) \($0)" })
        default: break
        }
        if let word = line.options["activation"] {
          seen.insert("activation \(word.prefix { $0 != ":" })")
        }
      }
    }
    var all: [String] = []
    for kind in Layer.Kind.allCases { all.append("layer \(kind.type.name)") }
    for kind in Optimizer.Kind.allCases { all.append("optimizer \(kind.type.name)") }
    for activation in Activation.allCases { all.append("activation \(activation.rawValue)") }
    for loss in Loss.allCases { all.append("loss \(loss.rawValue)") }
    for metric in Metric.allCases { all.append("metrics \(metric.rawValue)") }
    #expect(all.filter { !seen.contains($0) } == [])
  }

  @Test("After 1, 10 and 50 steps", arguments: KerasCase.names, [false, true])
  func steps(_ name: String, fast: Bool) throws {
    let wanted = try KerasCase(named: name)
    let differences = try KerasRun(wanted, fast: fast).differences(from: wanted)
    #expect(differences == [])
  }
}
