import Testing

@testable import Report

/// The contrast of WCAG 2.2, level AA: 4.5 : 1 for text, 3 : 1 for what a figure draws.
struct ContrastTests {
  private static let themes = ["light": colours["light"] ?? "", "dark": colours["dark"] ?? ""]

  private func values(_ css: String) -> [String: [Double]] {
    var colours: [String: [Double]] = [:]
    for declaration in css.split(separator: ";") {
      let parts = declaration.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
      guard parts.count == 2, parts[1].hasPrefix("#") else { continue }
      let digits = parts[1].dropFirst()
      let full = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
      guard let value = Int(full, radix: 16) else { continue }
      colours[String(parts[0].dropFirst(2))] = [16, 8, 0].map { shift in
        let channel = Double(value >> shift & 255) / 255
        return channel <= 0.04045
          ? channel / 12.92 : power((channel + 0.055) / 1.055)
      }
    }
    return colours
  }

  /// x^2.4 = x² · (x²)^(1/5).
  private func power(_ x: Double) -> Double { x * x * fifthRoot(x * x) }

  private func fifthRoot(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<100 { root -= (root - x / (root * root * root * root)) / 5 }
    return root
  }

  private func contrast(_ first: [Double], _ second: [Double]) -> Double {
    func luminance(_ c: [Double]) -> Double { 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] }
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test(arguments: ["light", "dark"])
  func `text can be read on every ground that it stands on`(theme: String) {
    let colours = values(Self.themes[theme] ?? "")
    let pairs = [
      ("page", ["ink", "muted", "link", "good", "bad"]),
      (
        "code",
        ["ink", "muted", "keyword", "function", "number", "string", "choice", "link"]
      ),
      ("bad-ground", ["ink", "bad", "link"]), ("warn-ground", ["warn-ink"]),
      ("up1", ["ink"]), ("up2", ["ink"]), ("up3", ["ink"]), ("down1", ["ink"]), ("down2", ["ink"]),
      ("down3", ["ink"]),
    ]
    for (ground, texts) in pairs {
      for text in texts {
        guard let a = colours[ground], let b = colours[text] else {
          Issue.record("\(theme) has no \(ground) or \(text)")
          continue
        }
        #expect(contrast(a, b) >= 4.5, "\(text) on \(ground), \(theme)")
      }
    }
  }

  @Test(arguments: ["light", "dark"])
  func `series stand out from the page`(theme: String) {
    let colours = values(Self.themes[theme] ?? "")
    for index in 1...6 {
      guard let page = colours["page"], let series = colours["s\(index)"] else {
        Issue.record("\(theme) lacks a colour")
        continue
      }
      #expect(contrast(page, series) >= 3, "series \(index), \(theme)")
    }
    // The lines under marked words.
    for (line, grounds) in [("s1", ["up1", "up2", "up3"]), ("s2", ["down1", "down2", "down3"])] {
      for ground in grounds {
        guard let a = colours[line], let b = colours[ground] else {
          Issue.record("\(theme) lacks a colour")
          continue
        }
        #expect(contrast(a, b) >= 3, "\(line) on \(ground), \(theme)")
      }
    }
  }

  @Test func `black on white has the contrast that the standard says`() {
    let colours = values("--a:#000;--b:#ffffff;--c:#777777")
    #expect(abs(contrast(colours["a"] ?? [], colours["b"] ?? []) - 21) < 1e-9)
    // The well-known grey that just fails on white: 4.48 : 1.
    #expect(abs(contrast(colours["c"] ?? [], colours["b"] ?? []) - 4.478) < 0.001)
  }
}
