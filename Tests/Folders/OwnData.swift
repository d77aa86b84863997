/// A folder with data of one's own: twenty short reviews, as a table and as folders, and a table of
/// birds, a row of which lacks values.
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
    var birds = "species,island,bill_length_mm,body_mass_g,sex,year\n"
    for number in 0..<36 {
      let species = ["Adelie", "Chinstrap", "Gentoo"][number % 3]
      let island = ["Biscoe", "Dream", "Torgersen"][number / 3 % 3]
      birds += "\(species),\(island),\(38 + 4 * (number % 3)).\(number % 10),\(3500 + 50 * number),"
      birds += "\(number % 2 == 0 ? "male" : "female"),2007\n"
    }
    birds += "Gentoo,Biscoe,NA,NA,NA,2009\n"
    for path in ["penguins.csv", "data/penguins.csv"] { folder.write(birds, to: path) }
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
