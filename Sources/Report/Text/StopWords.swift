import Text
import Words

extension Words {
  /// Why a run was stopped, in the page's words: `stopped`, `stopped after 10 s`, `stopped at 2 GB of
  /// memory`; what is none of these, as it is.
  func stop(_ reason: String) -> String {
    if reason == "stopped" { return page.stopped }
    if let time = reason.removing(prefix: "stopped after ") {
      return page.stoppedAfter(String(time))
    }
    let end = " of memory"
    if let memory = reason.removing(prefix: "stopped at "), reason.hasSuffix(end) {
      return page.stoppedAtMemory(String(memory.unicodeScalars.dropLast(end.utf8.count)))
    }
    return reason
  }
}

extension Phrase {
  /// The words with markup in their places.
  func markup(_ values: [[Markup]]) -> [Markup] {
    parts.flatMap { part -> [Markup] in
      switch part {
      case .text(let text): [.text(text)]
      case .place(let place): values.indices.contains(place) ? values[place] : []
      }
    }
  }
}
