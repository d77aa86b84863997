import Words

/// A page as a whole, which fetches nothing: its head, and around its body what HTML asks for.
struct PageFrame {
  var title: String
  /// What made the page.
  var generator: String
  var language: PageLanguage? = .english
  /// What the style sheets and scripts are that the page's policy lets in, as it names them.
  var styleSources: [String]
  var scriptSources: [String]
  var styles: [PolicedText]

  /// A page with no styles and scripts but its own, which its policy knows by their digests.
  init(
    title: String, generator: String, language: PageLanguage = .english, styles: [PolicedText],
    scripts: [PolicedText]
  ) {
    self.title = title
    self.generator = generator
    self.language = language
    self.styles = styles
    styleSources = styles.map(\.source)
    scriptSources = scripts.map(\.source)
  }

  /// A page of no language, with the styles and scripts that a policy's sources let in.
  init(title: String, generator: String, styleSource: String, scriptSource: String) {
    self.title = title
    self.generator = generator
    language = nil
    styles = []
    styleSources = [styleSource]
    scriptSources = [scriptSource]
  }

  func html(_ body: [Markup]) -> String {
    let html = element(
      "html", ["lang": language?.tag, "dir": language?.direction == .rtl ? "rtl" : nil],
      [head, element("body", [:], body)])
    return "<!DOCTYPE html>\n" + html.serialised() + "\n"
  }

  private var head: Markup {
    element(
      "head", [:],
      [
        element("meta", ["charset": "utf-8"]),
        element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
        element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        element("meta", ["name": "color-scheme", "content": "light dark"]),
        element("meta", ["name": "generator", "content": "nbrun \(generator)"]),
        element("title", [:], title),
        // Without it, a browser would ask the server for a favicon.
        element("link", ["rel": "icon", "href": "data:,"]),
      ] + styles.map { element("style", [:], [.trusted($0.text)]) })
  }

  /// Nothing is allowed but this page's own style sheets and scripts, and pictures inside it.
  private var policy: String {
    "default-src 'none'; style-src \(styleSources.joined(separator: " ")); "
      + "script-src \(scriptSources.joined(separator: " ")); "
      + "img-src data:; base-uri 'none'; form-action 'none'"
  }
}
