import Text

/// The Python functions that exported code imports. They are files that Python's own tools read, and
/// become one module, the same for every notebook, so that several notebooks can share it.
package enum Helpers {
  package static let fileName = "nbrun_helpers.py"
  /// How the module begins, by which it is known as nbrun's.
  package static let mark = "\"\"\"What Keras code made by nbrun calls."

  private static let files = [
    PackageResources.files_py, PackageResources.output_py, PackageResources.devices_py,
    PackageResources.data_py, PackageResources.arrays_py, PackageResources.texts_py,
    PackageResources.vectors_py,
    PackageResources.training_py, PackageResources.sweeps_py, PackageResources.figures_py,
    PackageResources.pictures_py,
    PackageResources.explaining_py,
  ].map {
    String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The names that a file binds: functions, classes and constants at the start of a line.
  static let names = Set<Spelling>(
    files.joined().compactMap { line in
      let rest = line.removing(prefix: "def ") ?? line.removing(prefix: "class ") ?? line
      let name = String(
        rest.unicodeScalars.prefix { $0 == "_" || $0.isASCIILetter || $0.isASCIIDigit })
      guard !name.isEmpty else { return nil }
      let isBound = rest.utf8.count < line.utf8.count || rest.hasPrefix("\(name) = ")
      return isBound ? name : nil
    })

  package static let module: String = {
    var imports = PythonImports()
    var parts: [String] = []
    for file in files {
      var body: [Substring] = []
      // The first line says what the file holds.
      for line in file.dropFirst() {
        if line.hasPrefix("import ") || line.hasPrefix("from ") {
          imports.add(line)
        } else if !body.isEmpty || !line.isEmpty {
          body.append(line)
        }
      }
      while body.last?.isEmpty == true { body.removeLast() }
      let title = file.first?.trimming { $0 == "\"" } ?? ""
      parts.append("# \(title)\n\n" + body.joined(separator: "\n"))
    }
    let code =
      "\(mark)\n\nIt stands beside that code, and each export writes it anew.\n\"\"\"\n\n"
      + imports.text + "\n\n" + parts.joined(separator: "\n\n\n") + "\n\n\n"
    return SealedCode.sealed(code)
  }()
}
