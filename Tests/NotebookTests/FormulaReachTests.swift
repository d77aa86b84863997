import Notebook
import Testing

/// How far a formula may reach, and what no formula is torn out of.
@Suite struct FormulaReachTests {
  private func formulas(_ markdown: String) -> [String] {
    Reading(markdown).document.formulas.map(\.tex)
  }

  /// A fence begins a block of code, also behind the signs of lists and quotations (CommonMark, section 4.5).
  @Test(arguments: [
    "$$a\n```\nb$$\n```", "$$a\n~~~\nb$$\n~~~", "$$a\n- ~~~\n  b$$", "$$a\n+ ~~~\n  b$$",
    "$$a\n* ~~~\n  b$$", "$$a\n1. ~~~\n   b$$", "$$a\n1) ~~~\n   b$$", "> $$a\n> ~~~\n> b$$",
    "$$a\n  ```\nb$$\n```",
  ])
  func noFormulaReachesOverAFence(markdown: String) {
    #expect(formulas(markdown) == [])
  }

  /// Two of its signs are no fence, and neither are three behind a word.
  @Test(arguments: ["~~", "a ~~~", "a ```b```"])
  func whatIsNoFence(line: String) {
    #expect(formulas("$$a\n\(line)\nb$$") == ["a\n\(line)\nb"])
  }

  /// Addresses, bare or in angles or brackets, stay whole; what looks like one but is none holds formulas.
  @Test(arguments: [
    ("http://x.org/$a$ b", []), ("HTTP://x.org/$a$ b", []), ("hTTps://x.org/$a$ b", []),
    ("www.x.org/$a$ b", []), ("WWW.x.org/$a$ b", []), ("(www.x.org/$a$) b", []),
    ("xwww.x.org/$a$ b", ["a"]), ("1http://x.org/$a$ b", ["a"]), ("ww.x.org/$a$ b", ["a"]),
    ("http:/x.org/$a$ b", ["a"]), ("www.x.org/<$a$ b", ["a"]), ("[www.x.org]$a$ b", ["a"]),
    ("www.x.org/`$a$` b", []), ("www.x.org/\n$a$", ["a"]),
    ("<ab:$c$>", []), ("<a+1:$c$>", []), ("<ab:$c d$>", ["c d"]), ("<ab:$c<d$>", ["c<d"]),
    ("<1b:$c$>", ["c"]), ("<ab $c$>", ["c"]),
    ("[a](-$c$) d", []), ("a](-$c$) d", ["c"]), ("[a] b](-$c$) d", ["c"]),
    ("[a [b]](-$c$) d", []), ("[a](  -$c$) d", []), ("[a](<b $c$>) d", []),
    ("[a](<b<-$c$>) d", ["c"]), ("[a](b(-$c$)-$d$) e", []), ("[a](b(c)) $d$", ["d"]),
    ("[a](b\\)-$c$) d", []), ("[a](b -$c$) d", ["c"]), ("[a](b( -$c$) d", ["c"]),
    ("[a](b)-$c$ d", ["c"]), ("[a]: /$c$", []), ("b [a]: $c$", ["c"]), ("[a] $c$", ["c"]),
    ("x[^1]\n\n[^1]: $c$", ["c"]), ("- [a]: /$c$", []), ("[a] b: $c$", ["c"]),
    ("h`$a$`", []), ("w[a](-$c$) d", []), ("h\\$a$", []),
  ])
  func addresses(markdown: String, tex: [String]) {
    #expect(formulas(markdown) == tex)
  }

  /// A dollar in an address makes no formula with one behind it, which would tear the link.
  @Test(arguments: [
    ("[a](-$c) d$", []), ("[a [b]](-$c) d$", []), ("[a]  [b](-$c) d$", []),
    ("a](-$c) d$", ["c) d"]),
    ("[a] b](-$c) d$", ["c) d"]), ("[a](  -$c) d$", []), ("[a](<b $c>) d$", []),
    ("[a](<b>-$c) d$", ["c) d"]), ("[a](b(-$c)) d$", []), ("[a](b\\)-$c) d$", []),
    ("[a](b -$c) d$", ["c) d"]), ("[a](<b-$c) d$", ["c) d"]), ("[a](b( -$c) d$", ["c) d"]),
    ("[a](<b-$c$", ["c"]), ("[a](b(-$c$", ["c"]), ("http://x.org/$a b$", []),
    ("HTTPS://x.org/$a b$", []), ("www.x.org/$a b$", []), ("<ab:-$c> d$", []),
    ("<ab:-$c d$", ["c d"]), ("[$c$]", ["c"]), ("[`$c$`]", []), ("[`$c`] d$", []),
    ("h`$c` d$", []), ("w[a](-$c) d$", []),
  ])
  func linksAreNotTorn(markdown: String, tex: [String]) {
    #expect(formulas(markdown) == tex)
  }

  /// An address holds brackets in brackets, 32 deep, as cmark-gfm has it.
  @Test(arguments: [(1, true), (32, true), (33, false)])
  func bracketsInAddresses(depth: Int, isLink: Bool) {
    let address =
      String(repeating: "(", count: depth) + "-$c$" + String(repeating: ")", count: depth)
    let reading = Reading("[a](\(address))")
    #expect(reading.html.contains("href") == isLink)
    #expect(reading.document.formulas.map(\.tex) == (isLink ? [] : ["c"]))
  }

  /// Where reading goes on behind a formula: an escaped dollar there opens none.
  @Test(arguments: [
    ("$a$\\$b$", ["a"]), ("$$a$$\\$b$", ["a"]), ("$`a`$\\$b$", ["a"]), ("\\$$a$", ["a"]),
    ("\\\\$a$", ["a"]), ("$a$-$b$", ["a", "b"]), ("$$a$$-$b$", ["a", "b"]),
    ("$`a`$-$b$", ["a", "b"]), ("$``a``$-$b$", ["a", "b"]), ("$`$ b", []), ("$`$", []),
    ("$``$ b", []), ("$``a`$ b", []), ("$`a`` b`$", ["a`` b"]), ("$</b$", []), ("$< b$", ["< b"]),
    ("$<$", ["<"]), ("½$a$", []), ("$a$½", []), ("é$a$", []), ("_$a$_", ["a"]), ("$a\\", []),
    ("$a](($b)-$c)d$", ["a](($b)-$c)d"]), ("$a](b$", ["a](b"]), ("$a]b$", ["a]b"]),
    ("$a)$-b$", ["a)"]), ("$`a)`$-b$", ["a)"]), ("$$a)$$-b$$", ["a)"]), ("x\n$``a``$", ["a"]),
    ("$``a``$\nx", ["a"]), ("$nbrun:$", ["nbrun:"]), ("$a nbrun:$ b", ["a nbrun:"]),
    ("$a`$b", []), ("$$a`$$`b$$", ["a`$$`b"]), ("$$a\\$$b$$", ["a\\$$b"]),
  ])
  func behindAndInside(markdown: String, tex: [String]) {
    #expect(formulas(markdown) == tex)
  }

  /// A line that begins a list, a heading, a rule or HTML ends the sentence.
  @Test(arguments: [
    ("$a\n123456789. b$", []), ("$a\n1234567890. b$", ["a\n1234567890. b"]), ("$a\n1) b$", []),
    ("$a\n1.b$", ["a\n1.b"]), ("$a\n1: b$", ["a\n1: b"]), ("$a\n+ b$", []), ("$a\n* b$", []),
    ("$a\n-b$", ["a\n-b"]), ("$a\n<b$", []), ("$a\n___\nb$", []), ("$a\n- - -\nb$", []),
    ("$a\n=-=\nb$", ["a\n=-=\nb"]), ("$a\n_b_\nc$", ["a\n_b_\nc"]), ("$a\n#\nb$", []),
    ("$a\n  b$", ["a\nb"]), ("$a\n> b$", []), ("> $a\nb$", []), ("> $$a\n>> b$$", []),
    ("> $$a\n> b$$", ["a\nb"]), ("> $a\n>  b$", ["a\nb"]), ("> $a\n> b > c$", ["a\nb > c"]),
    ("> > $a\n> > b$", ["a\nb"]), (">> $a\n>> > b$", []), ("> - $a\n>   b$", ["a\nb"]),
    ("$a\nb\nc$", ["a\nb\nc"]), ("$a\n\u{20}\nb$", []),
  ])
  func sentences(markdown: String, tex: [String]) {
    #expect(formulas(markdown) == tex)
  }

  /// Each cell of a table is one of its own; where its lines end, sentences begin again.
  @Test(arguments: [
    ("$a\n|b|\n|-|\n|c$|", []), ("|$a|\n|-|\nb$", []), ("$a\n|||\nb$", ["a\n|||\nb"]),
    ("|-|\n$a$", ["a"]), ("> |a|\n> |-|\n> |$b$|\n\n$c\nd$", ["b", "c\nd"]),
    ("|a|\n|-|\n|$b|\n|c$|", []), ("|a|b|\n|-|-|\n|$c|d$|", []), ("|a|b|\n|-|-|\n|$|b$|", []),
    ("|a|\n|:-:|\n|$b$|\n\n$c\nd$", ["b", "c\nd"]), ("|a|\n|-x|\n$b\nc$", ["b\nc"]),
    ("|a|\n|-|x\n$b\nc$", ["b\nc"]), ("|a|\nx|-|\n$b\nc$", ["b\nc"]),
    ("|a|b|\n|-|-|\n|$c\\|d$|$e$|", ["c|d", "e"]), ("|a|\n|-|\n|$$b$$|", ["b"]),
    ("|a|b|\n|-|-|\n|$$c|d$$|", []),
  ])
  func tables(markdown: String, tex: [String]) {
    #expect(formulas(markdown) == tex)
  }

  /// An inline value beside formulas, comments and addresses; in them its sign is text.
  @Test(arguments: [
    ("`nbrun: x`", 1), ("$a$ `nbrun: x`", 1), ("`nbrun: x` $a$", 1), ("$nbrun:$", 0),
    ("$nbrun:$ `nbrun: x`", 1), ("$nbrun:a$ `nbrun: x`", 1), ("<!-- nbrun: --> `nbrun: x`", 0),
    ("a <!--nbrun:--> `nbrun: x`", 1), ("`nbrun: x` a <!--nbrun:-->", 1),
    ("$a$ `nbrun: x` $nbrun:$ `nbrun: y`", 2), ("`nbrun: x``nbrun: y`", 1),
    ("`nbrun: x` `nbrun: y`", 2), ("nbrun: x", 0), ("[a](b) `nbrun: x`", 1),
    ("[a](nbrun:b) `nbrun: x`", 1),
  ])
  func valuesBesideMarks(markdown: String, count: Int) {
    #expect(Reading(markdown).document.values.count == count)
  }

  /// The caret of an address that is refused stands at its first sign, behind blanks and an angle.
  @Test(arguments: [
    ("[a](javascript:x)", "1:5"), ("[a]( javascript:x)", "1:6"), ("[a](   javascript:x)", "1:8"),
    ("[a](<javascript:x>)", "1:6"), ("[a](  <javascript:x>)", "1:8"),
    ("[a]\n\n[a]: javascript:x", "3:6"), ("[a]\n\n[a]:javascript:x", "3:5"),
  ])
  func whereAddressesBegin(markdown: String, place: String) {
    let reading = Reading(markdown)
    #expect(reading.errorPlaces + reading.warningPlaces == [place])
  }
}
