import Report

/// What is kept of a statement that ran well: what it showed, and the data sets behind it. What it
/// bound is made again when something needs it.
struct StatementResult {
  var outputs: [OutputValue] = []
  var sources: [ReportDocument.DataSource] = []
  /// What it was warned of, without its line.
  var warnings: [String] = []
  /// The words of a check.
  var message: String?

  func write(to writer: inout ByteWriter) {
    writer.write(outputs) { $1.write(to: &$0) }
    writer.write(sources) { writer, source in
      writer.write(source.name)
      writer.write(source.isReal)
      writer.write(source.digest)
      writer.write(source.warning)
    }
    writer.write(warnings)
    writer.write(message)
  }

  init(
    outputs: [OutputValue] = [], sources: [ReportDocument.DataSource] = [],
    warnings: [String] = [], message: String? = nil
  ) {
    self.outputs = outputs
    self.sources = sources
    self.warnings = warnings
    self.message = message
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    outputs = try reader.list { reader throws(ByteReader.Damage) in
      try OutputValue(from: &reader)
    }
    sources = try reader.list { reader throws(ByteReader.Damage) in
      var source = ReportDocument.DataSource(
        name: try reader.text(), isReal: try reader.boolean(), digest: try reader.text())
      source.warning = try reader.optionalText()
      return source
    }
    warnings = try reader.texts()
    message = try reader.optionalText()
  }
}
