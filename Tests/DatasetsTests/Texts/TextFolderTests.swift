import Folders
import Platform
import Testing

@testable import Datasets

/// Texts in folders, a class each.
@Suite struct TextFolderTests {
  private let folder = TemporaryFolder()

  private func write(_ text: String, to name: String) { folder.write(text, to: name) }

  private func load(positive: String? = nil) throws(DatasetError) -> LabelledTexts {
    guard let opened = try? Folder(folder.location) else {
      throw .unreadable(path: folder.path, code: 0)
    }
    return try loadTextFolder(
      opened, name: "films", positive: positive, split: SampleSplit(testShare: 0.5),
      isCancelled: { false })
  }

  private func pairs(_ set: TextSet) -> [String] {
    (0..<set.count).map { "\(set[$0])|\(set.labels[$0])" }.sorted()
  }

  /// aclImdb's layout.
  @Test func trainAndTest() throws {
    for (name, text) in [
      ("train/pos/0_9.txt", "good"), ("train/neg/0_1.txt", "bad"), ("train/pos/1_9.txt", "fine"),
      ("train/unsup/0_0.txt", "so"), ("test/pos/0_8.txt", "nice"), ("test/neg/0_2.txt", "poor"),
      ("train/labeledBow.feat", "1"), ("train/neg/notes.md", "x"),
    ] { write(text, to: name) }
    let texts = try load()
    #expect(pairs(texts.train) == ["bad|0", "fine|1", "good|1"])
    #expect(pairs(texts.test) == ["nice|1", "poor|0"])
    #expect(pairs(try load(positive: "neg").test) == ["nice|0", "poor|1"])
  }

  @Test func aFolderForEachClass() throws {
    for number in 0..<3 {
      write("g\(number)", to: "good/\(number).txt")
      write("b\(number)", to: "bad/\(number).txt")
    }
    let texts = try load()
    #expect(
      (pairs(texts.train) + pairs(texts.test)).sorted()
        == ["b0|0", "b1|0", "b2|0", "g0|1", "g1|1", "g2|1"])
    #expect(texts.train.count == 3)
  }

  /// Any number of classes, by their names, or by their values where all are whole numbers.
  @Test func manyClasses() throws {
    for name in ["10", "9", "2"] {
      write("train \(name)", to: "train/\(name)/1.txt")
      write("test \(name)", to: "test/\(name)/1.txt")
    }
    let texts = try load()
    #expect(texts.classes == ["2", "9", "10"])
    #expect(pairs(texts.test) == ["test 10|2", "test 2|0", "test 9|1"])
    #expect(pairs(try load(positive: "9").test) == ["test 10|0", "test 2|0", "test 9|1"])
    write("x", to: "test/7/1.txt")
    let error = #expect(throws: DatasetError.self) { try load() }
    #expect(error?.message.hasPrefix("films: train holds the classes \"2\", \"9\"") == true)
  }

  @Test func faults() {
    func message(_ positive: String? = nil) -> String {
      do throws(DatasetError) {
        _ = try load(positive: positive)
        return ""
      } catch { return error.message }
    }
    #expect(message().hasPrefix("films: at least two folders of texts are needed"))
    write("x", to: "a/1.txt")
    write("x", to: "b/1.md")
    #expect(message() == "films: there is no text (a file NAME.txt) in \"b\"")
    #expect(message("c") == "films: no label is \"c\"; there are \"a\", \"b\"")
    folder.write([0x61, 10, 0x62, 0xe4], to: "b/2.txt")
    #expect(message() == "films/b/2.txt:2:2: this is not UTF-8")
    folder.link("/etc/hostname", to: "a/0.txt")
    #expect(message().contains("films") || message().contains("0.txt can't be read"))
    write("x", to: "train/a/1.txt")
    #expect(message() == "films: there is no folder \"test\"")
    write("x", to: "c/1.txt")
    write("x", to: "test/a/1.txt")
    #expect(
      message().hasPrefix("films/train: at least two folders")
        || message().hasPrefix("films: at least two"))
  }
}
