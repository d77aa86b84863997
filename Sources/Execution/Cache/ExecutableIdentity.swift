import Platform

/// Tells one build of the program from another: the size of its file and when it was made.
func executableIdentity() -> String {
  let path = Environment.program
  guard let status = try? FileStatus(of: path) else { return "\(path)" }
  return "\(status.size) \(status.modified[0]) \(status.modified[1])"
}
