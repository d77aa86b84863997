import Testing

/// Arithmetic, comparisons, indices, and values in prose.
@Suite struct ValueMistakes {
  @Test(arguments: [
    Mistake("x = 1 / «0»\nx", "divides by zero"),
    Mistake("a = 5 - (2 + 3)\nx = 1 / «a»\nx", "divides by zero"),
    Mistake("x = 1 + 6 / «(3 - 3)» + 2\nx", "divides by zero"),
    Mistake("x = «0 ** -1»\nx", "divides by zero"),
    Mistake("x = «9223372036854775807 + 1»\nx", "too large for a whole number"),
    Mistake("x = «-9223372036854775807 - 2»\nx", "too large for a whole number"),
    Mistake("x = «3_037_000_500 * 3_037_000_500»\nx", "too large for a whole number"),
    Mistake("x = «10 ** 30»\nx", "too large for a whole number", hint: "2.0"),
    Mistake("x = «1e308 * 10»\nx", "not a finite number"),
    Mistake("x = «10 ** 400»\nx", "the largest is about 1.8e308"),
    Mistake("x = «10 ** 300»\nx", "too large for a whole number", hint: "2.0"),
    Mistake("x = «(-1) ** 0.5»\nx", "not a finite number"),
    Mistake("1 + «\"a\"»", "takes numbers and tensors, not a text"),
    Mistake("\"a\" + «1»", "can't be joined", hint: "{value}"),
    Mistake("1 + «true»", "not true or false"),
    Mistake("«none» * 2", "not none"),
    Mistake("-«\"a\"»", "not a text"),
    Mistake("not «1»", "not a whole number"),
    Mistake("true and «1»", "`and` takes true, false or masks"),
    Mistake("«\"a\"» or true", "`or` takes true, false or masks"),
    Mistake("«\"a\"» < 3", "can't be compared"),
    Mistake("1 == «\"a\"»", "can't be compared"),
    Mistake("«true» < false", "can't be compared"),
    Mistake("[1, 2] + «[1, 2, 3]»", "shapes (2,) and (3,)"),
    Mistake("[1, 2] == «[1, 2, 3]»", "shapes (2,) and (3,)"),
    Mistake("«train» + 1", "not a data set", hint: "`.x` and `.y`", after: Prelude.multiHot),
    Mistake("«reviews» + 1", "not a corpus", after: Prelude.reviews),
    Mistake("«reviews.train.x» + 1", "not sequences of word indices", after: Prelude.reviews),
    Mistake("«run.history» * 2", "not a history", hint: "`.loss`", after: Prelude.run),
  ])
  func ofOperators(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("a = [1, 2, 3]\na[«3»]", "3 is outside: there are 3 elements, counted from 0 to 2"),
    Mistake("a = [1, 2, 3]\na[«-4»]", "-4 is outside"),
    Mistake("a = [1, 2, 3]\na[1:«4»]", "a bound is at most 3"),
    Mistake("a = [1, 2, 3]\na[«-4»:]", "-4 is outside"),
    Mistake("a = [1, 2, 3]\na[2:«1»]", "ends before it begins"),
    Mistake("a = [1, 2, 3]\na[«1.5»]", "whole number"),
    Mistake("a = [1, 2, 3]\na[«1.5»:]", "whole number"),
    Mistake("a = [1, 2, 3]\na[«\"x\"»]", "not a text"),
    Mistake("a = [1, 2, 3]\na[«true»]", "not true or false"),
    Mistake("a = [1, 2, 3]\na[«[true, false]»]", "this mask has 2 values for 3 rows"),
    Mistake("a = [1, 2, 3]\na[«[\"x\"]»]", "not a list of texts"),
    Mistake("a = [1, 2, 3]\na[«[0.5]»]", "not a list of numbers"),
    Mistake("a = [1, 2, 3]\na[[0, «3»]]", "3 is outside"),
    Mistake("a = [1, 2, 3]\na[«[1, 2] == 1»]", "2 values for 3 rows"),
    Mistake("a = 5\n«a»[0]", "a whole number has no elements"),
    Mistake("reviews.train[«25000»]", "from 0 to 24999", hint: "[-1]", after: Prelude.reviews),
    Mistake("reviews.train.x[«-25001»]", "-25001 is outside", after: Prelude.reviews),
    Mistake("reviews.train[:«30000»]", "at most 25000", after: Prelude.reviews),
    Mistake("reviews.train[:100][«100»]", "from 0 to 99", after: Prelude.reviews),
    Mistake("«reviews»[0]", "no elements", hint: "`.train`", after: Prelude.reviews),
    Mistake(
      "reviews.word_index[«0»]", "asked by a word", hint: "[\"film\"]", after: Prelude.reviews),
    Mistake("reverse(reviews.word_index)[«\"film\"»]", "by a rank", after: Prelude.reviews),
    Mistake("p = predict(run, test.x)\np[«train.y[:100] == 1»]", "100 values for 25000 rows"),
    Mistake("p = predict(run, test.x[:100])\np[«test.y == 1»]", "25000 values for 100 rows"),
    Mistake("p = predict(run, test.x)\np[«25000»]", "from 0 to 24999"),
    Mistake("e = evaluate(predicted, test)\n«e»[\"accuracy\"]", "no elements", hint: "`.accuracy`"),
    Mistake("e = evaluate(predicted, test)\n«e»[0]", "no elements", hint: "`.loss`"),
    Mistake("«predicted.history»[\"acuracy\"]", "no elements", hint: "`.accuracy`"),
  ])
  func ofIndices(_ mistake: Mistake) {
    mistake.after(
      mistake.code.contains("predict") ? Prelude.run + "predicted = run\npredicted.history\n" : ""
    ).expectOneError()
  }

  @Test(arguments: [
    Mistake("x = 5\nprose: «y»\nprose: x", "there is no `y`", hint: "`x`"),
    Mistake("x = 5\nprose: x +«»", "a value is missing"),
    Mistake("prose: round(1.5, «99»)", "from 0 to 15"),
    Mistake("prose: «x = 3»", "only an expression"),
    Mistake("prose: «run»", "a training run can't stand in a sentence"),
    Mistake("prose: «run.history»", "a history can't stand in a sentence"),
    Mistake("prose: percent(«run.history.acc»)", "not a list"),
    Mistake("prose: run.history.«los»", "no `.los`", hint: "`.loss`"),
  ])
  func inProse(_ mistake: Mistake) {
    mistake.after(mistake.code.contains("run") ? Prelude.run : "").expectOneError()
  }

  /// Prose may name what is bound further down.
  @Test func proseLooksAhead() {
    let checked = CheckedCode("prose: x + 1\n---\nx = 5")
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.program != nil)
  }
}
