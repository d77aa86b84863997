extension TableWords {
  static let hebrew = TableWords(
    className: "מחלקה", count: "מספר", share: "חלק", trueOrPredicted: "אמיתי / חזוי",
    trueClass: "אמיתי", predicted: "חזוי", samples: "דגימות", model: "מודל",
    samplesOfIt: "דגימות שלה", others: "אחרות", averagePrecision: "דיוק ממוצע",
    probability: "הסתברות", meanProbability: "הסתברות ממוצעת",
    shareOfClass: "חלק המחלקה", precision: "דיוק", recall: "אחזור",
    support: "מספר", sample: "דגימה", prediction: "חיזוי", label: "תווית",
    review: "ביקורת", text: "טקסט", first: "ראשונה", second: "שנייה", third: "שלישית",
    later: "מקום {1}",
    word: "מילה", index: "אינדקס", similarity: "דמיון", ngram: "n-gram", words: "מילים",
    texts: "טקסטים", addsOnAverage: "תרומה בממוצע", inTotal: "בסך הכול", phrase: "צירוף",
    atWord: "במילה", filters: "מסננים", addsToScore: "תרומה לציון", times: "פעמים",
    column: "עמודה", kind: "סוג", missing: "חסרים", mean: "ממוצע", deviation: "סטיית תקן",
    minimum: "מינימום", maximum: "מקסימום", histogram: "היסטוגרמה", training: "אימון",
    testing: "בדיקה", fewestWords: "מילים: הכי מעט", median: "חציון", most: "הכי הרבה",
    suchAs: "למשל", layerAndType: "שכבה (סוג)", outputShape: "צורת הפלט",
    parameters: "מספר הפרמטרים", connectedTo: "מחוברת אל",
    macroAverage: "ממוצע מאקרו", weightedAverage: "ממוצע משוקלל")
}

extension KindWords {
  static let hebrew = KindWords(
    numbers: "מספרים", label: "תווית, {1}", target: "יעד, {1}",
    classes: [.one: "מחלקה אחת", .two: "שתי מחלקות", .other: "{1} מחלקות"],
    texts: [.one: "טקסט אחד", .two: "שני טקסטים", .other: "{1} טקסטים"],
    withoutAnyPhrase: "בלי שום צירוף", more: "עוד {1}")
}

extension NameWords {
  static let hebrew = NameWords(
    classNumber: "מחלקה {1}", modelNumber: "מודל {1}", sampleNumber: "דגימה {1}",
    inputNumber: "קלט {1}", residuals: "שאריות",
    failedInEpoch: "{1} (נכשל במחזור {2})",
    fold: "קיפול {1}", divided: "מחולק")
}

extension RemarkWords {
  static let hebrew = RemarkWords(
    samplesAre: "{1} דגימות: {2}",
    trainingAndTesting: "{1}: {2} דגימות לאימון, {3} לבדיקה",
    classesForTrainingAndTesting:
      "{1}: {2} דגימות לאימון ({4}), {3} לבדיקה ({5})",
    classesForTraining: "{1}: {2} דגימות לאימון ({4}), {3} לבדיקה",
    folds: "{1} קיפולים של {2} דגימות: {3}",
    foldsOfTexts: "{1} קיפולים של {2}", savedModel: "מודל {1}, נשמר בשם {2}",
    vectors: [
      .one: "מילה אחת, עם וקטור של {2} מספרים",
      .two: "שתי מילים, לכל אחת וקטור של {2} מספרים",
      .other: "{1} מילים, לכל אחת וקטור של {2} מספרים",
    ],
    model: "מודל {1}: {2} שכבות, {3} פרמטרים",
    compiledModel: "מודל {1}, מהודר עם {2} ועם {3}",
    trainedModel: "מודל {1}, אומן במשך {2}",
    failedModel: "מודל {1}, שאימונו נכשל במחזור {2}",
    modelFamily: "מודל {1}, עם פרמטרים", loss: "פונקציית הפסד {1}", metric: "מדד {1}",
    earlyStopping: "עצירה מוקדמת כאשר {1} לא השתפר במשך {2}",
    rateReduction: "קצב הלמידה כפול {1} כאשר {2} לא השתפר במשך {3}",
    endAtNaN: "סיום כאשר ההפסד אינו עוד מספר סופי",
    needs: "לא הורץ: נזקק ל-`{1}`",
    needsInLine: "לא הורץ: נזקק ל-`{1}` (שורה {2})",
    needsInFile: "לא הורץ: נזקק ל-`{1}` (שורה {2} ב-{3})", todo: "עוד לא נעשה",
    todoNeeds: "עוד לא נעשה: נזקק ל-`{1}` (שורה {2})",
    todoNeedsLine: "עוד לא נעשה: נזקק לשורה {1}",
    todoNeedsInFile: "עוד לא נעשה: נזקק ל-`{1}` (שורה {2} ב-{3})",
    notShown: "לא מוצג: הדוח כבר ארוך מדי",
    stoppedAfter: "נעצר אחרי מחזור {1}: {2} היה הטוב ביותר במחזור {3}.",
    weightsAreOf: "המשקלים הם של מחזור {1}.",
    weightsAreThose: "אף מחזור לא הסתיים; המשקלים הם אלה שלפניו.",
    trainingEnded: "האימון הסתיים: {1}.", trainingFailed: "האימון נכשל: {1}.",
    noEpoch: "אף מחזור לא הסתיים.", choiceFailed: "עם {1} האימון נכשל: {2}.",
    right: "{2}, מתוכן {1} נכונות ({3})", oneRight: "{2}, מתוכן {1} נכונה ({3})",
    absent: "הושמטו, כי אין דגימה שלהן או שסווגה אליהן: {1}",
    mostConfused: "מוצגות {1} המחלקות המבולבלות ביותר מתוך {2}",
    precisionIsSet: "הדיוק נקבע ל-{1} במקום שדבר לא נחזה: {2}",
    recallIsSet: "האחזור נקבע ל-{1} במקום שאין דגימה מהמחלקה: {2}",
    meanOverClasses: "ממוצע על המחלקות: {1}",
    withoutCurve: "בלי עקומה, כי אין דגימה מהמחלקה: {1}",
    brierScore: "ציון ברייר: {1}", brierScoreOf: "ציון ברייר של {1}: {2}",
    takenForOther: "{1} מתוך {2} דגימות סווגו למחלקה אחרת",
    oneTakenForOther: "{1} מתוך {2} דגימות סווגה למחלקה אחרת",
    wrongSide: "{1} מתוך {2} דגימות נמצאות בצד הלא נכון של 0.5",
    firstSamples: "{1} הראשונות מתוך {2} דגימות; `[…]` בוחר אחרות",
    moreWords: "ועוד {1} מילים", moreColumns: "ועוד {1} עמודות",
    moreTexts: "ועוד {1} טקסטים", moreClasses: "ועוד {1} מחלקות",
    addsUp: "הכול יחד מצטבר לציון, {1}.",
    whatWordAdds: "תרומתה של מילה: הציון, {1}, פחות ציון הטקסט בלעדיה.",
    ngramsMoved: "{1} n-gram השפיעו על {2} טקסטים",
    scoreIsThatOf: "הציון הוא של {1}",
    meanAndDeviationOver: """
      ממוצע וסטיית תקן של ההרצות על פני {1}; מחלקים במספרן, כמו ב-NumPy
      """,
    standardized: """
      כל מספר פחות הממוצע של דגימות האימון, חלקי סטיית התקן שלהן.
      """,
    rowsLeftOut: [
      .one: "שורה אחת עם ערכים חסרים הושמטה.", .two: "שתי שורות עם ערכים חסרים הושמטו.",
      .other: "{1} שורות עם ערכים חסרים הושמטו.",
    ],
    rowsLeftOutOfSummary: [
      .one: "שורה אחת עם ערכים חסרים הושמטה; המספרים הם של כל שורות הקובץ.",
      .two: "שתי שורות עם ערכים חסרים הושמטו; המספרים הם של כל שורות הקובץ.",
      .other: "{1} שורות עם ערכים חסרים הושמטו; המספרים הם של כל שורות הקובץ.",
    ],
    totalParameters: "סך הפרמטרים: {1}", trainableParameters: "פרמטרים נלמדים: {1}",
    otherParameters: "פרמטרים לא נלמדים: {1}",
    trueInRows: "מחלקות אמיתיות בשורות, חזויות בעמודות",
    trueInRowsByTrue: "מחלקות אמיתיות בשורות, חזויות בעמודות, כחלק מדגימות המחלקה האמיתית",
    trueInRowsByPredicted: "מחלקות אמיתיות בשורות, חזויות בעמודות, כחלק מדגימות המחלקה החזויה",
    trueInRowsByAll: "מחלקות אמיתיות בשורות, חזויות בעמודות, כחלק מכל הדגימות",
    mostFrequentConfusions: "הבלבולים השכיחים ביותר",
    textsForTraining: "{1}: {2} טקסטים לאימון, {3} לבדיקה",
    confusions: "מטריצת בלבול: {1}.", noneMistaken: "אין בלבול.",
    mostMistaken: "הבלבולים השכיחים: {1}.", ofTheClasses: "על המחלקות: {1}.",
    ofThese: "מתוכן: {1}.",
    rocOf: "{1}: שטח {2} מתחת לעקומת ROC; בשיעור חיוביים שגויים של {3} נמצאים {4}.",
    precisionRecallOf: "{1}: דיוק ממוצע {2}; באחזור של {3} הדיוק הוא {4}.",
    calibrationOf: "{1}: ציון ברייר {2}; הכי רחוק מהאמת היכן שנאמר {3}, ובפועל {4}.",
    calibrationScoreOf: "{1}: ציון ברייר {2}.",
    residualsOf: "שאריות ({1}): בממוצע {2}, ומרחק ממוצע של {3} מאפס.",
    smallestAreas: "צוירו {1} העקומות בעלות השטח הקטן ביותר מתוך {2}",
    firstClasses: "צוירו {1} המחלקות הראשונות מתוך {2}",
    pointsDrawn: "צוירו {1} מתוך {2} נקודות",
    pointsDrawnInPlaces: "צוירו {1} מתוך {2} נקודות, אחת בכל מקום",
    pointNotDrawn: "נקודה אחת לא צוירה: אינה סופית",
    pointsNotDrawn: "{1} נקודות לא צוירו: אינן סופיות",
    wrote: "נכתב {1}, {2} בתים", withSettings: "{1} עם {2}")
}

extension PartWords {
  static let hebrew = PartWords(
    samples: [.one: "דגימה אחת", .two: "שתי דגימות", .other: "{1} דגימות"],
    epochs: [.one: "מחזור אחד", .two: "שני מחזורים", .other: "{1} מחזורים"],
    texts: [.one: "טקסט אחד", .two: "שני טקסטים", .other: "{1} טקסטים"],
    sequences: "סדרות של {1} אינדקסים של מילים", sequencesOfAnyLength: "סדרות של אינדקסים של מילים",
    multiHot: "שורות רב-חמות של {1} ערכים", shaped: "ערכים בצורה {1}",
    takenFor: "{1} בתור {2} ({3})", andMore: "{1} ועוד {2}",
    arrayOfShape: "מערך בצורה {1}",
    tableOfRows: [
      .one: "טבלה של שורה אחת", .two: "טבלה של שתי שורות", .other: "טבלה של {1} שורות",
    ],
    historyOfEpochs: [
      .one: "היסטוריה של מחזור אחד", .two: "היסטוריה של שני מחזורים",
      .other: "היסטוריה של {1} מחזורים",
    ])
}
