import Testing
import Text

@Suite struct SHA256Tests {
  private func hash(_ bytes: [UInt8], cutAt cut: Int = 0) -> String {
    var hash = SHA256()
    bytes[..<cut].withUnsafeBytes { hash.update($0) }
    bytes[cut...].withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }

  /// The examples of FIPS 180-4's companion "Secure Hash Standard: examples".
  @Test func theStandardsExamples() {
    #expect(
      hash(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(hash([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      hash(Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  /// Python: `hashlib.sha256(bytes(i * 7 % 256 for i in range(1000))).hexdigest()`.
  @Test(arguments: [0, 1, 63, 64, 65, 128, 999, 1000])
  func whereBytesAreCutDoesNotMatter(cut: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    #expect(
      hash(bytes, cutAt: cut)
        == "89f4ff56a25dd1db06a4ce6033603775d705fb96f30f8693733fef602a1ca532")
  }
}
