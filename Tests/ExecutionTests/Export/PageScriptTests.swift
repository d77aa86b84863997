import Engine
import Testing
import Text

@testable import Report

/// The script of a page with a field that answers computes whatever a model may have.
@Suite struct PageScriptTests {
  /// The names in an object of the script: `name: …`, a line each.
  private func names(in object: String) -> Set<String> {
    let lines = tryItScript.text.split(separator: "\n")
    guard let start = lines.firstIndex(where: { $0 == "  const \(object) = {" }) else { return [] }
    return Set(
      lines[(start + 1)...].prefix { $0 != "  };" }.compactMap { line in
        guard line.hasPrefix("    "), let colon = line.firstIndex(of: ":") else { return nil }
        let name = line[..<colon].dropFirst(4)
        return name.contains(" ") ? nil : String(name)
      })
  }

  @Test func itKnowsEveryLayer() {
    let known = names(in: "layers")
    #expect(Layer.Kind.allCases.map { $0.type.name }.filter { !known.contains($0) } == [])
  }

  /// Softmax, of a row and not of a value, stands by itself.
  @Test func itKnowsEveryActivation() {
    let known = names(in: "functions")
    let activations = Activation.allCases.filter { $0 != .softmax }.map(\.rawValue)
    #expect(activations.filter { !known.contains($0) } == [])
  }
}
