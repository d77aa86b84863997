/// New text as the word indices that a corpus has for it: its words by the tokenizer's rules, each by
/// its rank plus `index_from`, with the corpus's own marks for the beginning and for words left out.
package struct TextEncoder: Sendable {
  package let wordIndex: WordIndex
  package let options: IMDBOptions
  package let tokenizer: Tokenizer

  package init(_ corpus: Corpus) {
    self.init(
      wordIndex: corpus.wordIndex, options: corpus.options, tokenizer: corpus.tokenizer)
  }

  package init(wordIndex: WordIndex, options: IMDBOptions, tokenizer: Tokenizer) {
    self.wordIndex = wordIndex
    self.options = options
    self.tokenizer = tokenizer
  }

  /// - Parameter bound: Every index is below this; words beyond it count as left out.
  package func indices(of text: String, below bound: Int) -> [Int32] {
    var indices: [Int32] = []
    let end = min(bound, options.numWords ?? bound)
    func add(_ index: Int?) {
      if let index, index >= options.skipTop, index < end, let index = Int32(exactly: index) {
        indices.append(index)
      } else if let mark = options.oovChar, mark < bound, let mark = Int32(exactly: mark) {
        indices.append(mark)
      }
    }
    if let start = options.startChar { add(start) }
    for word in tokenizer.words(of: text) {
      add(wordIndex.rank(of: word).map { $0 + options.indexFrom })
    }
    return indices
  }
}
