import Testing

@testable import Report

@Suite struct PolylineTests {
  /// The points that a path of `M` and relative lines leads through, read by SVG's grammar.
  private func points(_ path: String) -> [[Double]] {
    var numbers: [Double] = []
    var number = ""
    func finish() {
      if let value = Double(number) { numbers.append(value) }
      number = ""
    }
    for character in path {
      if " lM".contains(character) {
        finish()
      } else {
        if character == "-" || character == "." && number.contains(".") { finish() }
        number.append(character)
      }
    }
    finish()
    var places: [[Double]] = []
    for index in stride(from: 0, to: numbers.count - 1, by: 2) {
      let last = places.last ?? [0, 0]
      places.append([last[0] + numbers[index], last[1] + numbers[index + 1]])
    }
    return places
  }

  @Test func theStepsLeadThroughTheRoundedPoints() {
    let given = (0..<200).map { (number: Int) -> (x: Double, y: Double) in
      (x: Double(number * number % 83) / 7 - 4, y: Double(number * 31 % 47) / 9)
    }
    let found = points(polyline(given))
    #expect(found.count == given.count)
    // However many steps there are, the roundings do not add up.
    for (place, point) in zip(found, given) {
      #expect(abs(place[0] - point.x) <= 0.0501 && abs(place[1] - point.y) <= 0.0501)
    }
    #expect(polyline([(1, 2), (1.5, 1.5), (0.5, 2)]) == "M1 2l.5-.5-1 .5")
    #expect(polyline([(.nan, .infinity)]) == "M0 0")
    #expect(polyline([]) == "")
  }
}
