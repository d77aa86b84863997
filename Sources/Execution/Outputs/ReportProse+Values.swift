import Notebook
import Platform
import Report
import Text

extension ReportProse {
  /// Prose with its values filled in.
  ///
  /// - Parameters:
  ///   - folder: The notebook's, for its pictures.
  ///   - value: What an inline value shows.
  init(_ prose: Prose, in folder: Folder, value: (CodeLine) -> Piece) {
    func filled(_ part: Prose.Piece) -> Piece {
      switch part {
      case .text(let text): return .html(text)
      case .address(let url, let written):
        return .address(written, isNotebook: SisterNotebook.isNamed(by: url, in: folder))
      case .picture(let path, let alt, let title, _):
        let url = Pictures.url(of: path, in: folder)
        return .picture(url: url, path: path, alt: alt, title: title)
      case .value(let code): return value(code)
      }
    }
    var pieces: [Piece] = []
    var values: [InlineValue] = []
    for part in prose.pieces {
      pieces.append(filled(part))
      if case .value(let code) = part, case .value(let text)? = pieces.last {
        values.append(.init(code: code.text, text: text))
      }
    }
    self.init(
      pieces: pieces, headings: prose.headings.map { ($0.level, $0.text, $0.anchor) },
      markdown: prose.page.map(filled))
    self.values = values
  }
}
