import Notebook
import Platform
import Text

/// Pictures in prose: embedded where they lie in the notebook's folder, never read from elsewhere.
enum Pictures {
  private static let largest = 4 << 20

  private static let types: [(ending: String, type: String)] = [
    (".png", "image/png"), (".jpg", "image/jpeg"), (".jpeg", "image/jpeg"), (".gif", "image/gif"),
    (".webp", "image/webp"), (".svg", "image/svg+xml"),
  ]

  /// Why a picture can't be embedded.
  private struct Fault: Error {
    var message: String
  }

  /// A `data:` URL of the picture, or nil where it is not there, not a picture, or outside.
  static func url(of path: String, in folders: NotebookFolders) -> String? {
    guard case .success(let picture) = read(path, in: folders) else { return nil }
    return "data:\(picture.type);base64," + base64(picture.bytes)
  }

  /// Why a picture can't be embedded; nil where it can.
  static func fault(of path: String, in folders: NotebookFolders) -> String? {
    guard case .failure(let fault) = read(path, in: folders) else { return nil }
    return fault.message
  }

  /// The one place that says what is embedded.
  private static func read(
    _ path: String, in folders: NotebookFolders
  ) -> Result<(type: String, bytes: [UInt8]), Fault> {
    func failure(_ message: String) -> Result<(type: String, bytes: [UInt8]), Fault> {
      .failure(Fault(message: message))
    }
    let lowered = Path(path.utf8.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 })
    guard let type = types.first(where: { lowered.hasSuffix($0.ending) })?.type else {
      return failure("a picture is a png, jpg, gif, webp or svg file; this one is left out")
    }
    do throws(SystemError) {
      return .success((type, try folders.picture(path).contents(atMost: largest)))
    } catch {
      if error == .outside {
        return failure(
          "this picture is a link that leads out of the notebook's folder; it is left out")
      }
      return failure(
        error.isAbsence
          ? "there is no such picture in the notebook's folder; it is left out"
          : "this picture can't be read, or is larger than \(largest >> 20) MB; it is left out")
    }
  }
}

/// Warns, at its place, of each picture in the prose that a report of this notebook can't show.
package func checkPictures(
  of notebook: NotebookDocument, in folders: NotebookFolders, diagnostics: inout Diagnostics
) {
  for picture in notebook.pictures {
    guard let fault = Pictures.fault(of: picture.value, in: folders) else { continue }
    diagnostics.warn(picture.range, fault)
  }
}
