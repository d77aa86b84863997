import Platform
import Report
import Text

/// The class in the terminal while it is graded: a row for each hand-in, and how much is left.
struct GradingProgress {
  let all: Int
  private(set) var done: Int
  let isQuiet: Bool
  private let start = Clock.seconds()
  private let kept: Int

  init(all: Int, done: Int, isQuiet: Bool) {
    self.all = all
    self.done = done
    self.isQuiet = isQuiet
    kept = done
  }

  func show(_ handIn: GradedHandIn) {
    guard !isQuiet else { return }
    Terminal.clearLine()
    let points = "\(pointsText(handIn.points))/\(pointsText(handIn.of))"
    let padding = String(repeating: " ", count: max(1, 10 - points.utf8.count))
    let status = handIn.status.rawValue.text
    let gap = String(repeating: " ", count: max(1, 11 - status.utf8.count))
    let name = String(
      scalars: handIn.student.printable().unicodeScalars.prefix(max(10, Terminal.width - 24)))
    Terminal.complain("\(points)\(padding)\(status)\(gap)\(name)\n")
  }

  mutating func finished(_ handIn: GradedHandIn) {
    done += 1
    show(handIn)
    guard !isQuiet, Terminal.isInteractive, done < all, done > kept else { return }
    let left = (Clock.seconds() - start) / Double(done - kept) * Double(all - done)
    Terminal.complain("\(done) of \(all), about \(Quantity.text(seconds: left)) left")
  }

  func clear() { if !isQuiet { Terminal.clearLine() } }
}
