import Testing

@testable import Notebook

/// A word that a notebook does not hold: of the letters a to y, as short as may be but of three at least,
/// and the last of them by the alphabet.
@Suite struct UnusedWordTests {
  @Test(arguments: [
    ("", "yyy"), ("yy", "yyy"), ("yyy", "yyx"), ("ayyy", "yyx"), ("yyyy", "yyx"), ("yyya", "yyx"),
    ("yyx", "yyy"), ("yyx yyy", "yyw"), ("yyyx", "yyw"), ("yy y", "yyy"), ("yyzy", "yyy"),
    ("yyYy", "yyy"), ("zyyyz", "yyx"), ("YYY", "yyy"), ("yy\u{E9}y", "yyy"), ("yyxyyyyw", "yyv"),
  ])
  func ofThreeLetters(text: String, word: String) {
    #expect(String(decoding: UnusedWord.find(in: Array(text.utf8)), as: UTF8.self) == word)
  }

  /// Where all of three letters are used, each by itself, those of four are free; but for one of three,
  /// it is that.
  @Test func ofFourLetters() {
    let letters = Array("abcdefghijklmnopqrstuvwxy".utf8)
    func text(without missing: [UInt8]) -> [UInt8] {
      letters.flatMap { a in
        letters.flatMap { b in
          letters.flatMap { c in [a, b, c] == missing ? [] : [a, b, c, UInt8(ascii: " ")] }
        }
      }
    }
    #expect(UnusedWord.find(in: text(without: [])) == Array("yyyy".utf8))
    for word in ["aaa", "ayb", "kqx"] {
      #expect(UnusedWord.find(in: text(without: Array(word.utf8))) == Array(word.utf8))
    }
  }
}
