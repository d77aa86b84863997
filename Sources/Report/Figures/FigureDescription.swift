/// What a figure shows, in words made from its data, for those who can't see it.
package func figureDescription(_ figure: Figure) -> String {
  figure.alt ?? figure.title ?? "A figure."
}
