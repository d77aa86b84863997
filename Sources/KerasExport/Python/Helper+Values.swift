import Text

/// Values as texts.
extension Helper {
  static let valueHelpers = [
    Helper(
      ["text"],
      """
      def text(value):
          \"\"\"A value as it stands in a sentence: numbers with four significant digits.\"\"\"
          if isinstance(value, dict):
              return ", ".join(f"{name} {text(figure)}" for name, figure in value.items())
          if isinstance(value, (list, tuple)):
              return "[" + ", ".join(text(element) for element in value) + "]"
          if isinstance(value, np.ndarray):
              return text(value.item()) if value.size == 1 else f"an array of shape {value.shape}"
          return f"{value:.4g}" if isinstance(value, (float, np.floating)) else str(value)
      """),
    Helper(
      ["plain"],
      """
      def plain(value):
          \"\"\"A text as it stands in a sentence: signs of Markdown and HTML are signs and nothing more.\"\"\"
          return re.sub(r"([\\\\`*_\\[\\]<>#|&~!$])", r"\\\\\\1", " ".join(value.split()))
      """),
    Helper(
      ["percent"],
      """
      def percent(share, decimals=1):
          return f"{100 * share:.{decimals}f} %"
      """),
  ]
}
