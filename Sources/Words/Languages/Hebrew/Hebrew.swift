extension Words {
  package static let hebrew = Words(
    tag: "he", plural: .hebrew,
    page: PageWords(
      skipToText: "דילוג אל הטקסט",
      colours: "צבעים", automatic: "אוטומטי", light: "בהיר", dark: "כהה",
      seed: "זרע אקראי", data: "נתונים", engine: "מנוע", standIn: "תחליף מלאכותי",
      summary: "סיכום", contents: "תוכן העניינים", footnotes: "הערות שוליים",
      wayBack: "חזרה למקום שבו מוזכרת הערה {1}",
      note: "הערה", tip: "עצה", important: "חשוב", warning: "אזהרה", caution: "זהירות",
      warnings: "אזהרות",
      done: "בוצע", notDone: "לא בוצע",
      comma: ", ", and: " ו-", semicolon: "; ",
      figure: ["איור", "תרשים"], table: ["טבלה"], section: ["סעיף"], equation: ["משוואה"],
      figureNumber: "איור {1}", tableNumber: "טבלה {1}", equationNumber: "משוואה {1}",
      captionEnd: ". ",
      notWhole: "הדוח הזה אינו שלם",
      notWholeText: "ההרצה {1}. מה שלא הגיעה אליו מסומן „{2}”.",
      stopped: "נעצרה", stoppedAfter: "נעצרה אחרי {1}",
      stoppedAtMemory: "נעצרה כשהזיכרון הגיע אל {1}",
      notRealData: "אלה אינם הנתונים האמיתיים",
      standInAskedFor: """
        במקום מערך הנתונים {1} התבקש תחליף מלאכותי באותו גודל ובאותה צורה, \
        ולכן המספרים בדף הזה אינם אומרים דבר על האמיתי.
        """,
      standInServes: """
        מערך הנתונים {1} לא נמצא. תחליף מלאכותי באותו גודל ובאותה צורה בא במקומו, \
        ולכן המספרים בדף הזה אינם אומרים דבר על האמיתי.
        """,
      cellsFailed: [.one: "תא אחד נכשל", .two: "שני תאים נכשלו", .other: "{1} תאים נכשלו"],
      see: "ראו {1}.",
      cellsNeededIt: [
        .one: "תא אחד שנזקק לו לא הורץ.", .two: "שני תאים שנזקקו לו לא הורצו.",
        .other: "{1} תאים שנזקקו לו לא הורצו.",
      ],
      cellsNeededThem: [
        .one: "תא אחד שנזקק להם לא הורץ.", .two: "שני תאים שנזקקו להם לא הורצו.",
        .other: "{1} תאים שנזקקו להם לא הורצו.",
      ],
      cells: [.one: "תא אחד", .two: "שני תאים", .other: "{1} תאים"],
      checksPassed: [
        .one: "בדיקה אחת עברה", .two: "שתי בדיקות עברו", .other: "{1} בדיקות עברו",
      ],
      checksPassedOf: [
        .one: "עברו {2} מתוך בדיקה אחת ({1})", .two: "עברו {2} מתוך שתי בדיקות ({1})",
        .other: "עברו {2} מתוך {1} בדיקות",
      ],
      checksNotMade: ", {1} לא בוצעו",
      best: "{1} הטוב ביותר: {2} במחזור {3}"),
    outputs: OutputWords(
      cell: "תא {1}", codeOfCell: "הקוד של תא {1}", linkToCell: "קישור לתא {1}",
      code: "קוד", notRun: "לא הורץ",
      notAvailable: "לא זמין", picture: "תמונה: {1}", output: "פלט", formula: "נוסחה",
      failsAsItShould: "נכשל, כמתוכנן:", error: "שגיאה:",
      charactersLeftOut: [
        .one: "… תו אחד הושמט …", .two: "… שני תווים הושמטו …", .other: "… {1} תווים הושמטו …",
      ],
      rowsLeftOut: [
        .one: "… שורה אחת הושמטה …", .two: "… שתי שורות הושמטו …",
        .other: "… {1} שורות הושמטו …",
      ],
      linesLeftOut: [
        .one: "… שורה אחת הושמטה …", .two: "… שתי שורות הושמטו …",
        .other: "… {1} שורות הושמטו …",
      ],
      rowsBelow: [
        .one: "… שורה אחת, למטה …", .two: "… שתי שורות, למטה …", .other: "… {1} שורות, למטה …",
      ],
      linesBelow: [
        .one: "… שורה אחת, למטה …", .two: "… שתי שורות, למטה …", .other: "… {1} שורות, למטה …",
      ],
      rowsBetween: [
        .one: "השורה שביניהן", .two: "שתי השורות שביניהן", .other: "{1} השורות שביניהן",
      ],
      linesBetween: [
        .one: "השורה שביניהן", .two: "שתי השורות שביניהן", .other: "{1} השורות שביניהן",
      ],
      entriesBelow: [
        .one: "… איבר אחד, למטה …", .two: "… שני איברים, למטה …", .other: "… {1} איברים, למטה …",
      ],
      entriesBetween: [
        .one: "האיבר שביניהם", .two: "שני האיברים שביניהם", .other: "{1} האיברים שביניהם",
      ],
      firstRowsBetween: [
        .one: "{2} הראשונות מתוך {1}", .two: "{2} הראשונות מתוך {1}",
        .other: "{2} הראשונות מתוך {1} השורות שביניהן",
      ],
      firstLinesBetween: [
        .one: "{2} הראשונות מתוך {1}", .two: "{2} הראשונות מתוך {1}",
        .other: "{2} הראשונות מתוך {1} השורות שביניהן",
      ],
      epoch: "מחזור", metric: "מדד", value: "ערך"),
    figures: FigureWords(
      values: "ערכים", epochs: "מחזורים", count: "מספר", value: "ערך",
      training: "אימון: {1}", validation: "אימות: {1}",
      trainingAlone: "אימון", validationAlone: "אימות", ofEachRun: "{1} בכל הרצה",
      noValues: "אין ערכים לציור", moreNotDrawn: "ועוד {1} שלא צוירו", more: "ועוד {1}",
      notDrawn: ", {1} לא צוירו", moreLayers: "ועוד {1} שכבות", noLayers: "אין שכבות לציור",
      moreWords: "… עוד {1}",
      addsToScore: "מעלה את הציון:", takesFromScore: "מוריד אותו:",
      little: "מעט", much: "יותר", most: "הכי הרבה",
      linePlot: "תרשים קווים", histogram: "היסטוגרמה", violinPlot: "תרשים כינור",
      boxPlot: "תרשים קופסה",
      barChart: "תרשים עמודות", distribution: "התפלגות: {1}", network: "הרשת",
      layers: "שכבות המודל", markedText: "מה הזיז את התשובה",
      from: "מ-", to: "עד", countColumn: "מספר", valuesColumn: "מספר הערכים",
      minimum: "מינימום",
      lowerQuartile: "רבעון תחתון", median: "חציון", upperQuartile: "רבעון עליון",
      maximum: "מקסימום",
      lowerWhisker: "שפם תחתון", upperWhisker: "שפם עליון", outliers: "ערכים חריגים", layer: "שכבה",
      units: "יחידות", type: "סוג",
      inputShape: "צורת הקלט", outputShape: "צורת הפלט", reads: "קוראת",
      emptyPlot: "תרשים ריק.", moreSeries: "עוד {1} סדרות.", theCurve: "העקומה",
      hasNoValues: "{1}: אין ערכים.", isAt: "{1}: {2} {3}.", staysAt: "{1}: קבוע, {2}.",
      fallsThenRises: "{1}: יורד אל {2} {3}, ואז עולה אל {4}.",
      risesThenFalls: "{1}: עולה אל {2} {3}, ואז יורד אל {4}.",
      falls: "{1}: יורד מ-{2} אל {3}.", rises: "{1}: עולה מ-{2} אל {3}.",
      inEpoch: "במחזור {1}", at: "כאשר {1} = {2}",
      pointsNotDrawn: [
        .one: "נקודה אחת לא צוירה: אינסופית או לא מספר.",
        .two: "שתי נקודות לא צוירו: אינסופיות או לא מספרים.",
        .other: "{1} נקודות לא צוירו: אינסופיות או לא מספרים.",
      ],
      emptyBarChart: "תרשים עמודות ריק.", oneBar: "עמודה אחת: {1}.",
      bars: [
        .one: "{1} עמודות; הגבוהה ביותר {2}, הנמוכה ביותר {3}.",
        .two: "שתי עמודות ({1}); הגבוהה {2}, הנמוכה {3}.",
        .other: "{1} עמודות; הגבוהה ביותר {2}, הנמוכה ביותר {3}.",
      ],
      emptyHistogram: "היסטוגרמה ריקה.",
      histogramHolds: [
        .one: "ערך אחד מ-{2} עד {3}; המלאה מבין {4}, מ-{5} עד {6}, מכילה {7}.",
        .two: "שני ערכים מ-{2} עד {3}; המלאה מבין {4}, מ-{5} עד {6}, מכילה {7}.",
        .other: "{1} ערכים מ-{2} עד {3}; המלאה מבין {4}, מ-{5} עד {6}, מכילה {7}.",
      ],
      bins: [.one: "מחלקה אחת", .two: "שתי מחלקות", .other: "{1} מחלקות"],
      emptyViolinPlot: "תרשים כינור ריק.", emptyBoxPlot: "תרשים קופסה ריק.",
      oneDistribution: "התפלגות אחת",
      noDistribution: "{1}: אין ערכים.",
      medianAndQuartiles: "{1}: חציון {2}, מחצית מתוך {3} בין {4} ובין {5}.",
      valuesCounted: [.one: "ערך אחד", .two: "שני ערכים", .other: "{1} ערכים"],
      moreDistributions: "עוד {1} התפלגויות.",
      emptyNetwork: "רשת ריקה.", denseNetwork: "רשת צפופה: {1}.", then: ", ואז ",
      andSoOn: ", וכן הלאה",
      unitsCounted: [.one: "יחידה אחת", .two: "שתי יחידות", .other: "{1} יחידות"],
      noModel: "מודל בלי שכבות.",
      layersInOrder: [
        .one: "שכבה אחת: {2}.", .two: "שתי שכבות לפי הסדר: {2}.",
        .other: "{1} שכבות לפי הסדר: {2}.",
      ],
      readsFrom: "{1} מתוך {2}", andMore: ", ועוד {1}",
      answers: "המודל עונה {1}; הציון שמאחוריה הוא {2}.",
      mostForIt: "הכי בעדה: {1}.", mostAgainstIt: "הכי נגדה: {1}.",
      description: "תיאור", heatMap: "מפת חום", points: "נקודות", against: "{1} מול {2}",
      emptyHeatMap: "מפת חום ריקה.",
      rows: [.one: "שורה אחת", .two: "שתי שורות", .other: "{1} שורות"],
      columns: [.one: "עמודה אחת", .two: "שתי עמודות", .other: "{1} עמודות"],
      highest: "{1}, {2}; הערך הגבוה ביותר, {3}, הוא של {4} ושל {5}.",
      firstDrawn: "רק {1} הראשונים צוירו", nothingDrawn: "אין ערכים",
      pointsCounted: [.one: "נקודה אחת", .two: "שתי נקודות", .other: "{1} נקודות"],
      range: "מ-{1} עד {2}", spread: "{1}, {2} {3}, {4} {5}.", spreadOf: "{1}: {2}",
      noPictures: "אין תמונות.", noUnits: "אין יחידות.",
      picturesCounted: [.one: "תמונה אחת", .two: "שתי תמונות", .other: "{1} תמונות"],
      pictureGrid: "{1} של {2} × {3} ערכים, {4} של עד {5}, מ-{6} (לבן) עד {7} (שחור).",
      inOrder: "לפי הסדר: {1}.", inOrderAndSoOn: "לפי הסדר: {1}, וכן הלאה.",
      wrong: [
        .one: "חיזוי אחד שגוי מתוך {2}.", .two: "שני חיזויים שגויים מתוך {2}.",
        .other: "{1} חיזויים שגויים מתוך {2}.",
      ],
      wrongSuchAs: [
        .one: "חיזוי אחד שגוי מתוך {2}: {3}.", .two: "שני חיזויים שגויים מתוך {2}: {3}.",
        .other: "{1} חיזויים שגויים מתוך {2}: {3}.",
      ],
      takenFor: "תמונה {1} היא {2}, ונחשבה ל-{3}",
      pictures: "תמונות", picturesAndPredictions: "תמונות וחיזויים",
      unitsLookAt: "על מה היחידות מסתכלות", picture: "תמונה", unit: "יחידה", label: "תווית",
      prediction: "חיזוי", right: "נכון", yes: "כן", no: "לא",
      rocCurve: "עקומת ROC", falsePositiveRate: "שיעור החיוביים השגויים",
      truePositiveRate: "שיעור החיוביים האמיתיים", precisionAndRecall: "דיוק ואחזור",
      precision: "דיוק", recall: "אחזור", calibration: "כיול",
      meanProbability: "הסתברות ממוצעת", shareOfClass: "חלק המחלקה",
      confusionMatrix: "מטריצת בלבול", predicted: "חזוי", trueAxis: "אמיתי",
      residuals: "שאריות", trueMinusPredicted: "אמיתי − חזוי",
      spreadOfResiduals: "התפלגות השאריות",
      trainingsFailed: [
        .one: "האימון נכשל במחזור {2}", .two: "שני אימונים נכשלו, במחזור {2}",
        .other: "{1} אימונים נכשלו, במחזור {2}",
      ],
      upToFailure: "עד הכישלון: {1}", withReason: "{1} ({2})"),
    slides: .hebrew, grades: .hebrew, changes: .hebrew, tryIt: .hebrew, tables: .hebrew,
    kinds: .hebrew,
    names: .hebrew, remarks: .hebrew, parts: .hebrew)
}

extension SlideWords {
  fileprivate static let hebrew = SlideWords(
    deck: "שקופיות", slide: "שקופית", slideHeading: "שקופית", skipToSlides: "דילוג אל השקופיות",
    notes: "הערות", noNotes: "אין הערות לשקופית הזאת.", next: "הבאה", previous: "הקודמת",
    nextSlide: "השקופית הבאה", end: "סוף השקופיות", overview: "מבט כולל",
    fullScreen: "מסך מלא", page: "דף אחד", help: "עזרה", close: "סגירה", time: "זמן",
    startAgain: "התחלה מחדש", speaker: "תצוגת המרצה",
    blocked: "הדפדפן לא פתח את החלון: יש לאפשר לדף הזה לפתוח חלונות.",
    numbered: "שקופית {1} מתוך {2}", continued: "{1}, {2} מתוך {3}",
    keys: "מקשים", keySpace: "רווח", keyPageDown: "Page Down", keyPageUp: "Page Up",
    keyHome: "Home", keyEnd: "End", keyEscape: "Esc",
    goesOn: "קדימה", goesBack: "אחורה", firstAndLast: "השקופית הראשונה והאחרונה",
    overviewOfAll: "מבט כולל על כל השקופיות; {1} יוצא ממנו",
    speakerInWindow: "תצוגת המרצה בחלון נפרד: הערות, השקופית הבאה, שעון",
    fillsScreen: "מסך מלא", blanks: "מסך ריק, ושוב הכול",
    allOnOnePage: "כל השקופיות בדף אחד, ובחזרה", theseKeys: "המקשים האלה")
}

extension GradeWords {
  fileprivate static let hebrew = GradeWords(
    title: "ציונים: {1}",
    handInsCounted: [.one: "הגשה אחת", .two: "שתי הגשות", .other: "{1} הגשות"],
    summary: "{1}, סך הנקודות {2}", summaryWithMean: "{1}, סך הנקודות {2}, בממוצע {3}",
    points: "נקודות", distribution: "התפלגות הנקודות", exercises: "התרגילים",
    equalAnswers: "תשובות זהות מילה במילה", reasons: "מה נכשל, ולמה",
    student: "שם", pointsColumn: "נקודות", of: "מתוך", status: "מצב", exercise: "תרגיל",
    average: "ממוצע", withoutAllPoints: "בלי כל הנקודות",
    pointsOfClass: "נקודות הכיתה", pointsAxis: "נקודות", handIns: "הגשות",
    notReached: "{1} (לא הושג)", comment: "הערה על {1}: {2}",
    ok: "תקין", todo: "לא הושלם", failed: "נכשל", stopped: "נעצר", unreadable: "לא קריא")
}

extension TryItWords {
  fileprivate static let hebrew = TryItWords(
    title: "נסו בעצמכם", tries: "נסו:", examples: "דוגמאות",
    asleep: "כשהסקריפט של הדף פועל, זהו שדה שעונה. הנה דוגמאות:",
    ownText: "טקסט משלכם", inDigits: "{1}, בספרות",
    pad: "לוח של {1} על {2} משבצות לציור. החצים מזיזים, רווח מצייר, מקש המחיקה מוחק.",
    clear: "ניקוי",
    howToDraw: "ציירו בעכבר, באצבע או בעט; או בחצים, ברווח ובמקש המחיקה.",
    holdsWeights: """
      הרשת עצמה נמצאת בדף, {1} משקלים של {2} ביטים כל אחד, והוא אינו שואל אף אחד אחר: דבר ממה \
      שתזינו אינו יוצא ממנו.
      """,
    holdsWeightsMostly: """
      הרשת עצמה נמצאת בדף, {1} משקלים, רובם של {2} ביטים, והוא אינו שואל אף אחד אחר: דבר ממה \
      שתזינו אינו יוצא ממנו.
      """,
    answersAs: "הוא עונה כמו {1}, בדיוק של {2}.",
    fieldForText: "שדה להקלדת טקסט, שתשובת הרשת עליו מוצגת מיד.",
    fieldForNumbers: [
      .one: "שדה עם מספר אחד לכוונון, שתשובת הרשת עליו מוצגת מיד.",
      .two: "שדה עם שני מספרים לכוונון, שתשובת הרשת עליהם מוצגת מיד.",
      .other: "שדה עם {1} מספרים לכוונון, שתשובת הרשת עליהם מוצגת מיד.",
    ],
    fieldForPicture: "שדה לציור, שתשובת הרשת עליו מוצגת מיד.",
    examplesSaid: "דוגמאות: {1}.", example: "„{1}”: {2}", none: "אין",
    text: "טקסט", sample: "דגימה", prediction: "חיזוי", answer: "תשובה",
    networkSays: "הרשת אומרת {1}", it: "החיזוי",
    mostFor: "הכי בעד {1}: {2}.", mostAgainst: "הכי נגד {1}: {2}.",
    notRead: "לא נקרא, כי הטקסט ארוך מדי",
    unknownWord: "מילה שהרשת אינה מכירה",
    tooShort: "זה קצר מדי בשביל הרשת.")
}
