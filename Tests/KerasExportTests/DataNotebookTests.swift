import Folders
import KerasExport
import Testing
import Text

/// Data sets in exported code: checks in it hold in Python as they do here, or held in that very
/// code.
@Suite(.serialized) struct DataNotebookTests {
  /// A script of these statements.
  private static func expect(
    _ code: String, as name: String, in folder: TemporaryFolder = OwnData.folder(),
    _ location: Testing.SourceLocation = #_sourceLocation,
    check: (String) throws -> Void = { _ in }
  ) throws {
    try KerasReader.expect(
      try KerasExportTests.export("```nbrun\n\(code)\n```\n", as: .python), .python, as: name,
      in: folder, location, check: check)
  }

  @Test func formsHaveTheirFiles() {
    #expect(KerasForm.keras.fileExtension == "ipynb" && KerasForm.python.fileExtension == "py")
  }

  /// Of data that stay data a call replaces the rows, or the labels, or both, and nothing else.
  @Test(arguments: [
    ("multi_hot(c.train, dimension: 50)", true, false),
    ("to_categorical(c.train, num_classes: 2)", false, true),
    ("to_categorical(multi_hot(c.train, dimension: 50), num_classes: 2)", true, true),
  ])
  func whatACallReplaces(call: String, rows: Bool, labels: Bool) throws {
    let code = "```nbrun\nc = imdb(num_words: 50)\nx = \(call)\n```\n"
    let text = try KerasExportTests.export(code, as: .python)
    let start = try #require(text.range(of: "\nx = ", from: text.startIndex))
    let statement = text[start.upperBound...]
    #expect(statement.contains("replaced(") && statement.contains("x=") == rows, "\(statement)")
    #expect(statement.contains("y=") == labels, "\(statement)")
  }

  /// 10 less (2x + 1 − 3) / 4 of the numbers from 1 to 9 is from 6 to 10.
  @Test func tablesAreScaled() throws {
    let folder = TemporaryFolder()
    folder.write("a,b,y\n1,5,u\n2,6,v\n3,7,u\n4,8,v\n5,9,u\n", to: "t.csv")
    try Self.expect(
      """
      t = table("t.csv", label: "y")
      u = 10 - (t * 2 + 1 - 3) / 4
      expect(max(u.train.x) <= 10 and min(u.train.x) >= 6)
      s = standardize(t / 16) * 2
      expect(abs(mean(s.train.x)) < 1e-6 and abs(std(s.train.x) - 2) < 1e-6)
      """, as: "scaled_tables", in: folder)
  }

  /// What rows become, samples are, also where a value is missing.
  @Test func rowsAreScaled() throws {
    let folder = TemporaryFolder()
    folder.write("a,b,y\n1,u,1\n2,v,2\nNA,u,3\n6,v,4\n3,NA,5\n4,v,6\n", to: "t.csv")
    try Self.expect(
      """
      t = table("t.csv", target: "y", missing: mean, test_split: 0)
      s = 10 - standardize(t / 16) * 2
      model m { input(3); dense(1) }
      r = fit(compile(m, loss: mse), s.train[0:6], epochs: 1)
      said = predict(r, s.train)
      expect(abs(predict(r, [3.2, "u"]) - said[s.train.y == 3][0][0]) < 0.00001)
      expect(abs(predict(r, ["NA", "u"]) - said[s.train.y == 3][0][0]) < 0.00001)
      expect(abs(predict(r, [[1, "u"], [3, none]])[1][0] - said[s.train.y == 5][0][0]) < 0.00001)
      """, as: "scaled_rows", in: folder)
  }

  /// Texts and what is encoded of them keep the names of their classes.
  @Test func classesKeepTheirNames() throws {
    try Self.expect(
      """
      t = csv("reviews.csv", text: "review", label: "sentiment")
      counts(t.train)
      c = tokenize(t, num_words: 40)
      x = to_categorical(multi_hot(c.train, dimension: 40), num_classes: 2)
      model m { input(40); dense(2, activation: softmax) }
      r = fit(compile(m, loss: categorical_crossentropy), x, epochs: 1)
      m1 = confusion_matrix(predict(r, multi_hot(c.test, dimension: 40)), t.test)
      expect(m1.classes[0] == "bad")
      predict(r, x[:1], top: 1)
      explain(r, text: "a good film", class: "good")
      top_ngrams(r, c.test, class: 0)
      counts(join(c.train, c.test))
      """, as: "class_names"
    ) { printed in
      try #require(printed.ranges(of: "good").count >= 2, "\(printed)")
      try #require(printed.ranges(of: "bad").count >= 2, "\(printed)")
      try #require(printed.contains("The score is that of good."), "\(printed)")
    }
  }

  /// The same parts as here (`PartTests` has scikit-learn's numbers), and words of them.
  @Test func textsAreDivided() throws {
    let folder = OwnData.folder()
    folder.write("made by hand\n\na,y\n1,u\n3,v\n1,u\n3,v\n", to: "t.csv")
    folder.write("title\ntext,label\nx,u\ny,v\n", to: "s.csv")
    try Self.expect(
      """
      t = csv("reviews.csv", text: "review", label: "sentiment", positive: "good")
      plain = folds(t, 4)
      fair = folds(t, 4, stratify: true)
      parts = split(t, 0.3, stratify: true, seed: 3)
      again = split(parts.train, 0.5)
      all = join(parts.train, parts.test)
      expect(shuffle(t, seed: 3).x[0] == t[14].x[0])
      expect(plain[1].test.x[4] == t[9].x[0])
      expect(fair[1].test.x[4] == t[10].x[0])
      expect(parts.test.x[0] == t[13].x[0])
      expect(parts.test.x[5] == t[10].x[0])
      expect(sum(parts.test.y) == 3 and len(all.x) == 20)
      expect(all.x[14] == t[13].x[0] and parts[0].x[0] == t[0].x[0])
      expect(len(tokenize(parts, num_words: 30).train) == 14)
      expect(decode(tokenize(plain[0]).test.x[1]) == "? a good film number ?")
      counts(again.test)
      s = table("t.csv", label: "y", skip: 2, test_split: 0)
      expect(max(s.train.x) == 3 and len(s.train) == 4)
      expect(csv("s.csv", text: "text", label: "label", skip: 1, test_split: 0.5).classes[1] == "v")
      """, as: "divided_texts", in: folder
    ) { printed in
      try #require(printed.contains("good"), "\(printed)")
    }
  }

  /// An array of an `.npz` file is made anew each time that it is asked for.
  @Test(.enabled(if: KerasReader.isThere, KerasReader.needs))
  func newswiresAreReadOnce() throws {
    let folder = TemporaryFolder()
    folder.write(Helpers.module, to: Helpers.fileName)
    folder.write(
      """
      import json
      import numpy as np
      from numpy.lib import npyio
      rows = np.empty(40, dtype=object)
      rows[:] = [[1, 2 + i % 5] for i in range(40)]
      np.savez("reuters.npz", x=rows, y=np.arange(40) % 46)
      json.dump({"word": 1}, open("reuters_word_index.json", "w"))
      reads, read = [], npyio.NpzFile.__getitem__
      def counted(file, name):
          reads.append(name)
          return read(file, name)
      npyio.NpzFile.__getitem__ = counted
      from nbrun_helpers import read_newswires
      options = dict(num_words=None, skip_top=0, maxlen=None, start_char=1, oov_char=2, index_from=3)
      (x, y), _ = read_newswires("reuters.npz", 0.2, 113, **options)
      assert len(x) == 32 and x[0][1:] == [4, 5 + y[0] % 5], (x[0], y[0])
      assert sorted(reads) == ["x", "y"], reads
      """, to: "chapter.py")
    _ = try KerasReader.run(.python, in: folder)
  }
}
