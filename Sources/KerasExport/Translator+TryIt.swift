import Engine
import Language
import Text

/// A field that answers: in Python, what the network says of its examples.
extension Translator {
  mutating func tryingIt(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let run = call.arguments["run"], case .run(let type) = run.type else {
      throw Untranslatable(reason: "`try_it` lacks its run")
    }
    var names = call.arguments["labels"].map { [$0] } ?? []
    names.removeAll { if case .list(_, count: 0) = $0.type { true } else { false } }
    let labels = try names.map { labels throws(Untranslatable) in
      "labels=\(try python(labels).text)"
    }
    if let data = call.arguments["data"], data.type != .none {
      helpers.insert("show_answers")
      let samples = "\(try fed(data))[:5]"
      let answers = method(
        "predict", of: "\(try python(run).operand).model", [samples] + quietly)
      return Python(
        PythonText.call(
          "show_answers",
          ["[f\"sample {number}\" for number in range(5)]", answers.text] + labels))
    }
    guard type.takesText, let texts = call.arguments["examples"] else {
      throw Untranslatable(reason: "a field that answers is a part of nbrun's pages")
    }
    if case .list(_, count: 0) = texts.type {
      throw Untranslatable(
        reason: "a field that answers is a part of nbrun's pages; it has no examples")
    }
    helpers.insert("show_answers")
    let list = try python(texts).text
    return Python(
      PythonText.call(
        "show_answers", [list, try answers(of: run, to: list, quietly).text] + labels))
  }
}
