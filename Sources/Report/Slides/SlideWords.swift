/// What a deck of slides says by itself.
struct SlideWords {
  var deck = "Slides"
  var slide = "slide"
  var skipToSlides = "Skip to the slides"
  var notes = "Notes"
  var noNotes = "No notes for this slide."
  var next = "Next"
  var previous = "Previous"
  var nextSlide = "Next slide"
  var end = "End of the slides"
  var overview = "Overview"
  var fullScreen = "Full screen"
  var page = "One page"
  var help = "Help"
  var close = "Close"
  var footnotes = "Footnotes"
  var time = "Time"
  var running = "Running"
  var startAgain = "Start again"
  var speaker = "Speaker's view"
  var blocked = "The browser has not opened the window: allow this page to open windows."
  var keys = "Keys"

  func numbered(_ number: Int, of count: Int) -> String { "Slide \(number) of \(count)" }
  func continued(_ title: String, _ part: Int, of parts: Int) -> String {
    "\(title), \(part) of \(parts)"
  }

  /// Keys, and what they do.
  var keyMeanings: [(keys: [String], meaning: String)] {
    [
      (["→", "↓", "Space", "Page Down"], "go on"),
      (["←", "↑", "Page Up"], "go back"),
      (["Home", "End"], "first and last slide"),
      (["O"], "overview of all slides; Esc leaves it"),
      (["S", "N"], "speaker's view in a window of its own: notes, next slide, clock"),
      (["F"], "full screen"),
      (["B"], "nothing on the screen, and all again"),
      (["P"], "all slides as one page, and back"),
      (["?"], "these keys"),
    ]
  }

  static let english = SlideWords()
}
