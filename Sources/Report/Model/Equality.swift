import Text

// Equal where the same bytes are written: texts by their bytes, which the compiler would not do.

extension Record {
  package static func == (a: Self, b: Self) -> Bool { bytes(of: a) == bytes(of: b) }
}

extension MarkedText.Word: Equatable {}
extension OutputTable: Equatable {}
extension OutputHistory: Equatable {}
extension OutputError: Equatable {}
extension ReportDocument.DataSource: Equatable {}

extension OutputTable.Cell: Equatable {
  package static func == (a: Self, b: Self) -> Bool { bytes(of: a) == bytes(of: b) }
}

private func bytes(of value: some BinaryCodable) -> [UInt8] {
  var writer = ByteWriter()
  value.write(to: &writer)
  return writer.bytes
}
