import Report
import Text
import Words

/// So many points that a drawing looks as with all of them.
struct ThinnedPoints {
  var x: [Double]
  var y: [Double]
  /// What is left out; nil where nothing is.
  var note: Remark?

  private static let mostDots = 1_000

  /// Of many dots one in each place of a grid: the first.
  static func dots(_ x: [Double], _ y: [Double]) -> ThinnedPoints {
    guard x.count > mostDots else { return ThinnedPoints(x: x, y: y) }
    let places = x.indices.filter { x[$0].isFinite && y[$0].isFinite }
    let (left, right) = (places.map { x[$0] }.min() ?? 0, places.map { x[$0] }.max() ?? 1)
    let (low, high) = (places.map { y[$0] }.min() ?? 0, places.map { y[$0] }.max() ?? 1)
    func cell(_ value: Double, _ low: Double, _ high: Double, _ count: Int) -> Int {
      // Halves, so that no difference is infinite.
      let share = (value / 2 - low / 2) / (high / 2 - low / 2)
      return share.isFinite ? min(max(0, Int(share * Double(count))), count - 1) : 0
    }
    // Coarser until few enough are left.
    var columns = 400
    var kept: [Int] = []
    repeat {
      var taken: Set<Int> = []
      kept = []
      for place in places {
        let key =
          cell(x[place], left, right, columns) * 1_000 + cell(y[place], low, high, columns / 2)
        guard taken.insert(key).inserted else { continue }
        kept.append(place)
        if kept.count > mostDots { break }
      }
      columns = columns * 4 / 5
    } while kept.count > mostDots
    return ThinnedPoints(
      x: kept.map { rounded(x[$0], of: right / 2 - left / 2) },
      y: kept.map { rounded(y[$0], of: high / 2 - low / 2) },
      note: Remark(
        \.remarks.pointsDrawnInPlaces, "\(grouped(kept.count))", "\(grouped(x.count))"))
  }

  /// Six decimals are more than a drawing shows, and keep its data short.
  private static func rounded(_ value: Double, of range: Double) -> Double {
    range >= 0.01 ? Report.rounded(value, decimals: 6) : value
  }

  /// Of a curve within 0 … 1 the ends of each of so many stretches of its length: no point of it is
  /// further from the drawn one than a stretch is long.
  static func curve(_ x: [Double], _ y: [Double], stretches: Int) -> ThinnedPoints {
    guard x.count > 2 * stretches else { return ThinnedPoints(x: x, y: y) }
    var lengths: [Double] = [0]
    lengths.reserveCapacity(x.count)
    for place in 1..<x.count {
      lengths.append(
        lengths[place - 1] + abs(x[place] - x[place - 1]) + abs(y[place] - y[place - 1]))
    }
    let step = (lengths.last ?? 1) / Double(stretches)
    func stretch(_ place: Int) -> Int {
      let share = lengths[place] / step
      return share.isFinite ? Int(min(share, 1e9)) : 0
    }
    let kept = x.indices.filter { place in
      place == 0 || place == x.count - 1 || stretch(place) != stretch(place - 1)
        || stretch(place) != stretch(place + 1)
    }
    return ThinnedPoints(
      x: kept.map { rounded(x[$0], of: 1) }, y: kept.map { rounded(y[$0], of: 1) })
  }

  /// Of a line of many points, of each group the first, the lowest, the highest and the last.
  static func line(_ x: [Double], _ y: [Double]) -> ThinnedPoints {
    guard x.count > 1_200 else { return ThinnedPoints(x: x, y: y) }
    let size = (x.count * 4 + 1_199) / 1_200
    let kept = stride(from: 0, to: x.count, by: size).flatMap { start -> [Int] in
      let group = start..<min(start + size, x.count)
      let low = group.min { y[$0] < y[$1] } ?? start
      let high = group.max { y[$0] < y[$1] } ?? start
      return Set([start, low, high, group.upperBound - 1]).sorted()
    }
    return ThinnedPoints(
      x: kept.map { x[$0] }, y: kept.map { y[$0] },
      note: Remark(\.remarks.pointsDrawn, "\(grouped(kept.count))", "\(grouped(x.count))"))
  }
}
