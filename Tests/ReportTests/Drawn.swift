@testable import Report

/// What a drawing shows, at its places in the drawing: transformed groups are worked out.
struct Drawn {
  struct Label: Equatable {
    var text: String
    var x: Double
    var y: Double
    var anchor = "start"
    var kind = ""
    /// Whether it reads upwards.
    var isUpright = false
  }

  struct Box: Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var kind = ""
    var opacity: String?
  }

  struct Circle: Equatable {
    var x: Double
    var y: Double
    var radius: Double
    var kind = ""
  }

  struct Path: Equatable {
    var kind: String
    var d: String
    /// All points that it leads through or bends towards.
    var points: [[Double]]
  }

  private(set) var labels: [Label] = []
  private(set) var boxes: [Box] = []
  private(set) var circles: [Circle] = []
  private(set) var paths: [Path] = []
  /// Names of elements that are none of these.
  private(set) var others: [String] = []
  let width: Double
  let height: Double

  init(_ drawing: Drawing) {
    (width, height) = (drawing.width, drawing.height)
    for element in drawing.elements { read(element, at: (0, 0), isUpright: false) }
  }

  init(_ content: any FigureContent, x: String? = nil, y: String? = nil) {
    self.init(
      Drawing(Figure(xLabel: x.map { .own($0) }, yLabel: y.map { .own($0) }, content: content)))
  }

  func labels(_ kind: String) -> [Label] { labels.filter { $0.kind == kind } }
  func boxes(_ kind: String) -> [Box] { boxes.filter { $0.kind == kind } }
  func circles(_ kind: String) -> [Circle] { circles.filter { $0.kind == kind } }
  func paths(_ kind: String) -> [Path] { paths.filter { $0.kind == kind } }

  private mutating func read(_ markup: Markup, at origin: (x: Double, y: Double), isUpright: Bool) {
    guard case .element(let name, let attributes, let children) = markup else { return }
    func text(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    func number(_ name: String) -> Double { text(name).flatMap(Double.init) ?? .nan }
    let kind = text("class") ?? ""
    switch name {
    case "g":
      var (x, y) = origin
      var turns = isUpright
      if let transform = text("transform") {
        let numbers = Self.numbers(transform)
        (x, y) = (x + numbers[0], y + numbers[1])
        turns = transform.hasSuffix(" rotate(-90)")
      }
      for child in children { read(child, at: (x, y), isUpright: turns) }
    case "text":
      guard case .text(let said)? = children.first else { return }
      labels.append(
        Label(
          text: said, x: origin.x + number("x"), y: origin.y + number("y"),
          anchor: text("text-anchor") ?? "start", kind: kind, isUpright: isUpright))
    case "rect", "image":
      boxes.append(
        Box(
          x: origin.x + number("x"), y: origin.y + number("y"), width: number("width"),
          height: number("height"), kind: kind, opacity: text("fill-opacity")))
    case "circle":
      circles.append(
        Circle(
          x: origin.x + number("cx"), y: origin.y + number("cy"), radius: number("r"), kind: kind)
      )
    case "path":
      let d = text("d") ?? ""
      let points = Self.points(d).map { [$0[0] + origin.x, $0[1] + origin.y] }
      paths.append(Path(kind: kind, d: d, points: points))
    case "line":
      let ends = [[number("x1"), number("y1")], [number("x2"), number("y2")]]
      paths.append(
        Path(kind: kind, d: "", points: ends.map { [$0[0] + origin.x, $0[1] + origin.y] }))
    default: others.append(name)
    }
  }

  /// Numbers in a text, by SVG's grammar: a sign or a second point begins another.
  private static func numbers(_ text: some StringProtocol) -> [Double] {
    var numbers: [Double] = []
    var number = ""
    func finish() {
      if let value = Double(number) { numbers.append(value) }
      number = ""
    }
    for character in text {
      if character.isNumber {
        number.append(character)
      } else if character == "." {
        if number.contains(".") { finish() }
        number.append(character)
      } else {
        finish()
        if character == "-" { number = "-" }
      }
    }
    finish()
    return numbers
  }

  /// The points of a path, absolute (SVG 2, section 9.3).
  private static func points(_ d: String) -> [[Double]] {
    var points: [[Double]] = []
    var (x, y) = (0.0, 0.0)
    // Steps add up to tenths again.
    func add() { points.append([x, y].map { ($0 * 10).rounded() / 10 }) }
    var start = d.startIndex
    while start < d.endIndex {
      let command = d[start]
      let end = d[d.index(after: start)...].firstIndex(where: \.isLetter) ?? d.endIndex
      let values = numbers(d[d.index(after: start)..<end])
      start = end
      let isRelative = command.isLowercase
      switch command.lowercased() {
      case "h", "v":
        for value in values {
          if command.lowercased() == "h" { x = isRelative ? x + value : value }
          if command.lowercased() == "v" { y = isRelative ? y + value : value }
          add()
        }
      case "m", "l", "c":
        for place in stride(from: 0, to: values.count - 1, by: 2) {
          (x, y) =
            isRelative
            ? (x + values[place], y + values[place + 1]) : (values[place], values[place + 1])
          add()
        }
      default: break
      }
    }
    return points
  }
}

extension Drawn.Label {
  /// From where to where it reaches along its line, by the estimate that drawings are made with.
  func extent(size: Double) -> ClosedRange<Double> {
    let width = textWidth(text, size: size)
    if isUpright { return y - width...y }
    switch anchor {
    case "middle": return x - width / 2...x + width / 2
    case "end": return x - width...x
    default: return x...x + width
    }
  }
}
