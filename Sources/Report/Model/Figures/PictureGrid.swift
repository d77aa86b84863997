import Text
import Words

/// Pictures in rows, drawn as one PNG, each with what it is and what it was taken for.
package struct PictureGrid {
  package struct Entry {
    /// Its number in the set that it was selected from.
    package var place = 0
    package var label: String?
    package var prediction: String?
    package var isWrong = false

    package init(place: Int, label: String?, prediction: String?, isWrong: Bool) {
      self.place = place
      self.label = label
      self.prediction = prediction
      self.isWrong = isWrong
    }
  }

  /// What an entry is called: `picture` or `unit`.
  package var noun = "picture"
  /// Values of one picture across and down.
  package var width = 1
  package var height = 1
  /// Pictures in a row.
  package var columns = 1
  /// The values that are white and black; 0 is between them where some are negative.
  package var low = 0.0
  package var high = 0.0
  package var entries: [Entry] = []
  /// Whether labels are as large as the room below their pictures, where they are short.
  var hasLargeLabels = false
  /// The PNG in Base64: the pictures with the room between them.
  package var png = ""

  /// - Parameters:
  ///   - values: Of all pictures, row by row, `channels` a place.
  ///   - channels: 1 for shades of grey, 3 for red, green and blue.
  ///   - columns: In a row; nil makes about as many rows as columns.
  package init(
    values: [Float], width: Int, height: Int, channels: Int, columns: Int?, entries: [Entry],
    noun: String = "picture"
  ) {
    (self.width, self.height, self.entries, self.noun) = (width, height, entries, noun)
    var square = 1
    while square * square < entries.count { square += 1 }
    self.columns = max(1, min(columns ?? min(square, 10), max(1, entries.count)))
    let finite = values.lazy.filter(\.isFinite)
    (low, high) = (Double(finite.min() ?? 0), Double(finite.max() ?? 0))
    if low < 0 {
      let greatest = max(-low, high)
      (low, high) = (-greatest, greatest)
    }
    png = base64(image(values, channels: channels).file)
  }

  private func image(_ values: [Float], channels: Int) -> PNGImage {
    let layout = PictureLayout(self)
    var image = PNGImage(
      width: layout.imageWidth, height: layout.imageHeight, channels: channels == 3 ? 4 : 2)
    let range = high - low
    func shade(_ value: Float) -> UInt8 {
      guard range > 0 else { return 0 }
      return UInt8(max(0, min(255, ((Double(value) - low) / range * 255).rounded())))
    }
    for number in entries.indices {
      let (left, top) = layout.corner(number)
      for row in 0..<height {
        for column in 0..<width {
          let place = ((number * height + row) * width + column) * channels
          let pixel = ((top + row) * layout.imageWidth + left + column) * image.channels
          let found = values[place..<place + channels]
          guard found.allSatisfy(\.isFinite) else { continue }
          if channels == 3 {
            for (channel, value) in found.enumerated() {
              image.pixels[pixel + channel] = shade(value)
            }
          } else {
            // As ink on paper: the more, the darker.
            image.pixels[pixel] = 255 - shade(values[place])
          }
          image.pixels[pixel + image.channels - 1] = 255
        }
      }
    }
    return image
  }
}

extension PictureGrid.Entry: Record, JSONCodable {
  package init() {}

  /// JSON has whole numbers here as elsewhere.
  private var wrong: Int {
    get { isWrong ? 1 : 0 }
    set { isWrong = newValue != 0 }
  }

  package static let fields: [Field<PictureGrid.Entry>] = [
    Field("place", \.place), Field("label", \.label), Field("prediction", \.prediction),
    Field("wrong", \.wrong),
  ]
}

extension PictureGrid: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.pictures
  package static let fields: [Field<PictureGrid>] = [
    Field("noun", \.noun), Field("width", \.width), Field("height", \.height),
    Field("columns", \.columns), Field("low", \.low), Field("high", \.high),
    Field("pictures", \.entries), Field("png", \.png), Field(\.hasLargeLabels),
  ]

  /// Of reports that come from elsewhere, too.
  private static let mostPixels = 100_000

  package var isSound: Bool {
    (1...Self.mostPixels).contains(width) && (1...Self.mostPixels).contains(height)
      && (1...Self.mostPixels).contains(columns) && entries.count <= Self.mostPixels
      && png.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5a).contains($0 & 0xdf) || $0 == 0x2b || $0 == 0x2f
          || $0 == 0x3d
      }
  }

  package var size: Int {
    entries.reduce(Self.frame + png.utf8.count) {
      $0 + Self.mark + ($1.label?.utf8.count ?? 0) + ($1.prediction?.utf8.count ?? 0)
    }
  }

  package func description(in figure: Figure, _ words: Words) -> String {
    let said = words.figures
    guard !entries.isEmpty else { return isOfUnits ? said.noUnits : said.noPictures }
    let rows = (entries.count + columns - 1) / columns
    let grid = said.pictureGrid(
      words(isOfUnits ? \.figures.unitsCounted : \.figures.picturesCounted, entries.count),
      "\(width)", "\(height)", words(\.figures.rows, rows), "\(columns)",
      significant(low, digits: 3), significant(high, digits: 3))
    let judged = entries.filter { $0.prediction != nil && $0.label != nil }
    guard !judged.isEmpty else {
      let labels = entries.prefix(30).compactMap(\.label)
      guard !labels.isEmpty, !isOfUnits else { return grid }
      let inOrder = entries.count > 30 ? said.inOrderAndSoOn : said.inOrder
      return grid + " " + inOrder(labels.joined(separator: words.page.comma))
    }
    let wrong = judged.filter(\.isWrong)
    guard !wrong.isEmpty else {
      return grid + " " + words(\.figures.wrong, 0, grouped(judged.count))
    }
    var told = wrong.prefix(10).map {
      said.takenFor("\($0.place)", $0.label ?? "?", $0.prediction ?? "?")
    }
    if wrong.count > 10 { told.append(said.more(grouped(wrong.count - 10))) }
    return grid + " "
      + words(
        \.figures.wrongSuchAs, wrong.count, grouped(judged.count),
        told.joined(separator: words.page.semicolon))
  }

  private var isOfUnits: Bool { noun == "unit" }

  package func caption(in figure: Figure, _ words: Words) -> String {
    isOfUnits
      ? words.figures.unitsLookAt
      : entries.contains { $0.prediction != nil }
        ? words.figures.picturesAndPredictions : words.figures.pictures
  }

  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    let said = words.figures
    let hasLabels = entries.contains { $0.label != nil }
    let hasPredictions = entries.contains { $0.prediction != nil }
    return OutputTable(
      columns: [isOfUnits ? said.unit : said.picture] + (hasLabels ? [said.label] : [])
        + (hasPredictions ? [said.prediction] + (hasLabels ? [said.right] : []) : []),
      rows: entries.map { entry in
        [.integer(entry.place)] + (hasLabels ? [.text(entry.label ?? "")] : [])
          + (hasPredictions
            ? [.text(entry.prediction ?? "")]
              + (hasLabels ? [.text(entry.isWrong ? said.no : said.yes)] : []) : [])
      })
  }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing { pictureDrawing(self) }

  package var onSlide: PictureGrid {
    var grid = self
    grid.hasLargeLabels = true
    return grid
  }
}
