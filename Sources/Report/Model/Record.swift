import Text

/// A value that is described by its fields, once: bytes and JSON are written and read by the description.
package protocol Record: BinaryCodable {
  /// What fields are read into.
  init()
  static var fields: [Field<Self>] { get }
  /// Whether the fields fit one another.
  var isSound: Bool { get }
}

package struct Field<Root>: Sendable {
  fileprivate let write: @Sendable (Root, inout ByteWriter) -> Void
  fileprivate let read: @Sendable (inout Root, inout ByteReader) throws(ByteReader.Damage) -> Void
  fileprivate var name = ""
  fileprivate var json: @Sendable (Root) -> JSON? = { _ in nil }
  fileprivate var set: @Sendable (inout Root, JSON) -> Void = { _, _ in }

  /// A field that JSON leaves out.
  package init<Value: BinaryCodable>(_ path: WritableKeyPath<Root, Value> & Sendable) {
    write = { root, writer in root[keyPath: path].write(to: &writer) }
    read = { root, reader throws(ByteReader.Damage) in
      root[keyPath: path] = try Value(from: &reader)
    }
  }

  /// - Parameter omitsEmpty: Whether JSON leaves out a list without elements, as it does what is nil.
  init<Value: JSONCodable>(
    _ name: String, _ path: WritableKeyPath<Root, Value> & Sendable, omitsEmpty: Bool = false
  ) {
    self.init(path)
    self.name = name
    json = { root in
      switch root[keyPath: path].json {
      case .null: nil
      case .array(let values) where omitsEmpty && values.isEmpty: nil
      case let json: json
      }
    }
    set = { root, json in
      if let value = Value(json: json) { root[keyPath: path] = value }
    }
  }
}

extension Record {
  package var isSound: Bool { true }

  package func write(to writer: inout ByteWriter) {
    for field in Self.fields { field.write(self, &writer) }
  }

  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init()
    for field in Self.fields { try field.read(&self, &reader) }
    guard isSound else { throw ByteReader.Damage() }
  }

  package var json: JSON { .object(jsonMembers) }

  var jsonMembers: [(name: String, value: JSON)] {
    Self.fields.compactMap { field in field.json(self).map { (field.name, $0) } }
  }

  /// What the JSON lacks is as in a new value.
  package init?(json: JSON) {
    self.init()
    for field in Self.fields {
      if let value = json[field.name] { field.set(&self, value) }
    }
    guard isSound else { return nil }
  }
}
