import Text

/// Letters, numbers and signs.
extension Parser {
  mutating func sign(_ scalar: Unicode.Scalar, _ token: Token, isWhole: Bool)
    throws(FormulaError) -> Node
  {
    if scalar.isASCIIDigit || scalar == "." {
      if let number = try number(from: scalar, isWhole: isWhole) { return .glyph(number) }
    }
    switch scalar {
    case "~": return .space(0.25)
    case "^", "_", "&", "$", "}", "#": throw misplaced(token)
    default: break
    }
    if let glyph = Glyph.signs[scalar] {
      guard glyph.kind == .identifier else { return .glyph(glyph) }
      return .glyph(alphabet.glyph(scalar, isUpright: glyph.isUpright))
    }
    guard scalar.isLetter else {
      let kind: Glyph.Kind = scalar.isNumber ? .number : .identifier
      return .glyph(Glyph(text: try marked(scalar), kind: kind, isUpright: true))
    }
    var glyph = alphabet.glyph(scalar)
    if isWhole, alphabet.makesWords, scalar.isASCIILetter {
      let alphabet = alphabet
      let first = alphabet.glyph(scalar, isInWord: true)
      var isWord = false
      while let more = try takeLetter() {
        // Of one letter, readers slant it themselves.
        if !isWord { glyph.text = first.text }
        isWord = true
        let next = alphabet.glyph(more, isInWord: true)
        glyph.text += next.text
        glyph.plain? += next.plain ?? next.text
      }
      return .glyph(glyph)
    }
    // Marks join what stands before them; scripts without slanted letters stay as they are.
    let text = try marked(scalar)
    if text.unicodeScalars.count > 1 { (glyph.text, glyph.plain) = (text, text) }
    if !scalar.isASCII, glyph.text == String(scalar) { glyph.isUpright = scalar.value >= 0x250 }
    return .glyph(glyph)
  }

  /// A scalar with the marks that follow it.
  private mutating func marked(_ scalar: Unicode.Scalar) throws(FormulaError) -> String {
    var text = String(scalar)
    while true {
      let token = reader.raw()
      guard case .sign(let mark) = token.kind,
        mark.isMark || mark == "\u{200C}" || mark == "\u{200D}"
      else {
        reader.push(token)
        return text
      }
      text.unicodeScalars.append(mark)
    }
  }

  private mutating func takeLetter() throws(FormulaError) -> Unicode.Scalar? {
    let token = try next()
    if case .sign(let scalar) = token.kind, scalar.isASCIILetter || scalar.isASCIIDigit {
      return scalar
    }
    reader.push(token)
    return nil
  }

  /// A number from its first digit or its point; nil for a point without digits. Thousands are parted by
  /// `{,}`.
  private mutating func number(from first: Unicode.Scalar, isWhole: Bool)
    throws(FormulaError) -> Glyph?
  {
    var text = String(first)
    var hasPoint = first == "."
    while isWhole {
      let token = reader.raw()
      if case .sign(let scalar) = token.kind, scalar.isASCIIDigit {
        text.unicodeScalars.append(scalar)
        continue
      }
      // What is more than one token ahead: a point or a comma belongs to a number if a digit follows.
      var ahead = [token]
      if case .sign(".") = token.kind, !hasPoint {
        ahead.append(reader.raw())
      } else if case .sign("{") = token.kind, !hasPoint {
        ahead.append(reader.raw())
        if case .sign(",") = ahead[1].kind {
          ahead.append(reader.raw())
          if case .sign("}") = ahead[2].kind { ahead.append(reader.raw()) }
        }
      }
      guard ahead.count == 2 || ahead.count == 4, case .sign(let digit)? = ahead.last?.kind,
        digit.isASCIIDigit, ahead.count == 4 || !hasPoint
      else {
        for token in ahead.reversed() { reader.push(token) }
        break
      }
      if case .sign("{") = ahead[0].kind, ahead.count == 2 {
        for token in ahead.reversed() { reader.push(token) }
        break
      }
      hasPoint = hasPoint || ahead.count == 2
      text += ahead.count == 2 ? "." : ","
      text.unicodeScalars.append(digit)
    }
    if text == "." { return nil }
    let digits = text.unicodeScalars.map { $0.isASCIIDigit ? alphabet.glyph($0).text : String($0) }
    return Glyph(text: digits.joined(), kind: .number, plain: text)
  }
}
