import Text

/// How the stand-in's words are written.
enum StandInWords {
  /// Common words, the most frequent first. `+` praises, `-` damns, `!` turns the next word around.
  static let common: [String] =
    """
    the and a of to is in it i this that was as for with movie but film on you he are his have be \
    one all at they by an who so from like her !not or just about out has if what some there when \
    more very she up my even would which only really had see their were me +good can we than much \
    been -bad people get do time will because into other first how most story him its made !no way \
    them make +great could movies too any after think watch two films many plot seen acting character \
    being !never little +best characters where does show did love know then -worst life ever \
    better your these +well say end man over off still scene while scenes go something through \
    -boring back such should own now watching actors years thing old same +excellent lot find here \
    +wonderful actually going -nothing part again director look another -awful +perfect want every \
    cast quite few work seems pretty around thought -stupid big between fact down !without young \
    +loved world give things got long series horror family action -waste may music right \
    comedy +beautiful -terrible script almost always role come feel why must whole point \
    original -poor times away kind interesting done girl rather guy +amazing day sure might \
    +fun least place last fine bit -horrible probably far since woman tv minutes +brilliant \
    believe house anyone both yet both2 course american screen day2 worth among played hard -dull \
    house2 money himself reason ending night especially mind +superb true job watched different \
    +enjoyed looking someone book though year main high shows -lame trying performance sense \
    -ridiculous effects war actor line +favorite ending2 john read play set until -annoying together \
    -mess +fantastic sound left woman2 home simply black once +touching instead -weak audience \
    version comes seeing half short production completely hollywood everything -disappointing \
    +moving idea begins -cheap during father +strong case camera mother +gem dialogue certainly \
    +charming budget used face later early -pointless second small start name +outstanding \
    -predictable +enjoyable -wooden +powerful -laughable +hilarious -garbage +masterpiece \
    -unfunny +delightful -tedious +memorable -badly +superbly -mediocre +perfectly -ugly \
    +refreshing -silly +captivating -flat +stunning -forgettable +gripping -painful +brilliantly \
    -disappointment +heartwarming -insult +unforgettable -dreadful +terrific -avoid +solid -fails
    """
    .split(separator: " ").map(String.init).filter { !$0.hasSuffix("2") }

  private static let onsets = [
    "b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl",
    "r", "s", "sc", "st", "t", "tr", "v", "w",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "oo"]
  private static let middles = [
    "l", "m", "n", "nd", "r", "rm", "s", "st", "v", "d", "lt", "rn", "mb",
  ]
  private static let endings = [
    "", "er", "ing", "ed", "y", "ly", "ness", "ful", "al", "ion", "s", "en", "ish", "or",
  ]

  /// The word made of syllables for a number; 37,856 numbers give as many words.
  static func made(_ number: Int) -> String {
    let combinations = onsets.count * vowels.count * middles.count * endings.count
    // A step without a common factor visits all combinations, each time far from the last.
    var rest = number * 15_013 % combinations
    var word = ""
    for list in [onsets, vowels, middles, endings] {
      word += list[rest % list.count]
      rest /= list.count
    }
    return word
  }
}
