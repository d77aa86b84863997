/// What a deck of slides says.
package struct SlideWords: Sendable {
  package var deck: String
  /// What one is called, and the same as a heading.
  package var slide: String
  package var slideHeading: String
  package var skipToSlides: String
  package var notes: String
  package var noNotes: String
  package var next: String
  package var previous: String
  package var nextSlide: String
  package var end: String
  package var overview: String
  package var fullScreen: String
  package var page: String
  package var help: String
  package var close: String
  package var time: String
  package var startAgain: String
  package var speaker: String
  package var blocked: String
  /// {1}: its number, {2}: of how many.
  package var numbered: Phrase
  /// {1}: a heading, {2}: which of its slides, {3}: of how many.
  package var continued: Phrase

  // Keys as they are called on the language's keyboards, and what they do.
  package var keys: String
  package var keySpace: String
  package var keyPageDown: String
  package var keyPageUp: String
  package var keyHome: String
  package var keyEnd: String
  package var keyEscape: String
  package var goesOn: String
  package var goesBack: String
  package var firstAndLast: String
  /// {1}: the key that leaves it.
  package var overviewOfAll: Phrase
  package var speakerInWindow: String
  package var fillsScreen: String
  package var blanks: String
  package var allOnOnePage: String
  package var theseKeys: String
}
