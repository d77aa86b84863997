/// A folder with data of one's own: twenty short reviews, as a table and as folders.
package enum OwnData {
  package static func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    var table = "number,review,sentiment\n"
    for number in 0..<20 {
      let isGood = number % 2 == 1
      let text = "\(isGood ? "A good" : "A bad") film, \"number\" \(number)!"
      table += "\(number),\"\(text.replacing("\"", with: "\"\""))\",\(isGood ? "good" : "bad")\n"
      let file = "films/\(isGood ? "pos" : "neg")/\(number).txt"
      // The reference's examples have a folder for data.
      for path in [file, "data/" + file] { folder.write(text, to: path) }
    }
    for path in ["reviews.csv", "data/reviews.csv"] { folder.write(table, to: path) }
    for path in ["vectors.txt", "data/vectors.txt"] {
      folder.write("film 1 0.5\ngood 0 2\nbad -1 0\n", to: path)
    }
    // Handwritten digits, which the project has.
    for name in ["digits.npz", "digits-idx3-ubyte.gz", "digits-idx1-ubyte.gz"] {
      if let bytes = fileBytes("\(Project.root)/notebooks/data/\(name)") {
        folder.write(bytes, to: "data/" + name)
      }
    }
    return folder
  }
}
