/// One half of a data set as its file has it: reviews in the file's order, and their labels.
struct RawSplit: Sendable {
  let reviews: RawReviews
  let labels: [UInt8]
}
