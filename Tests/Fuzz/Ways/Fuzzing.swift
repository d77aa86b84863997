/// One call of a fuzzer: what must not be ends the process, as a trap does.
package func fuzz(_ name: String, _ input: UnsafeBufferPointer<UInt8>) -> CInt {
  guard let way = Way.all.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
    fatalError("there is no way in of the name \(name)")
  }
  return way.fuzz(input)
}

extension Way {
  package func fuzz(_ input: UnsafeBufferPointer<UInt8>) -> CInt {
    do throws(Finding) {
      try check(Array(input))
    } catch {
      fatalError("finding: \(error)")
    }
    return 0
  }
}
