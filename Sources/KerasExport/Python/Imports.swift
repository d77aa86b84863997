import Text

/// The imports of a notebook: those that its code speaks of.
enum Imports {
  private struct Line {
    let code: String
    /// Any of these in the code needs it; none where it always stands.
    let marks: [String]

    init(_ code: String, _ marks: String...) {
      self.code = code
      self.marks = marks
    }
  }

  private static let standard = [
    Line("import csv", "csv."), Line("import html", "html."),
    Line("import itertools", "itertools."), Line("import json", "json."),
    Line("import os", "os."), Line("import re", "re."), Line("import tempfile", "tempfile."),
    Line("import zipfile", "zipfile."),
    Line("from collections import Counter", "Counter("),
    Line("from pathlib import Path", "Path("),
    Line("from types import SimpleNamespace", "SimpleNamespace("),
  ]

  private static let packages = [
    Line("import gensim", "gensim."), Line("import keras"),
    Line("import matplotlib.pyplot as plt", "plt."), Line("import numpy as np", "np."),
    Line("import pandas as pd", "pd."),
  ]

  private static let parts = [
    (module: "gensim.models", names: ["KeyedVectors", "Word2Vec"]),
    (module: "IPython.display", names: ["HTML", "Markdown", "display"]),
    (module: "keras", names: ["layers", "ops"]),
  ]

  static func lines(for code: String) -> String {
    let words = words(of: code)
    func isNeeded(_ line: Line) -> Bool {
      line.marks.isEmpty || line.marks.contains { words.contains($0) }
    }
    var second = packages.filter(isNeeded).map(\.code)
    for (module, names) in parts {
      let needed = names.filter { words.contains($0 + "(") || words.contains($0 + ".") }
      if !needed.isEmpty {
        second.append("from \(module) import \(needed.joined(separator: ", "))")
      }
    }
    return [standard.filter(isNeeded).map(\.code), second].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// All names that stand before a point or a bracket and not after a point, with it.
  private static func words(of code: String) -> Set<Spelling> {
    var found: Set<Spelling> = []
    var word: [UInt8] = []
    var before: UInt8 = 0
    var last: UInt8 = 0
    for byte in code.utf8 {
      let isPart =
        byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xdf)
      if isPart {
        if word.isEmpty { before = last }
        word.append(byte)
      } else {
        if !word.isEmpty, before != UInt8(ascii: "."),
          byte == UInt8(ascii: ".") || byte == UInt8(ascii: "(")
        {
          found.insert(String(decoding: word + [byte], as: UTF8.self))
        }
        word = []
      }
      last = byte
    }
    return found
  }
}
