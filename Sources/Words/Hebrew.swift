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
      comma: ", ", and: " ו-",
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
      code: "קוד", notRun: "לא הורץ", notRunNeeds: "לא הורץ: נזקק ל-`{1}` (שורה {2})",
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
      barChart: "תרשים עמודות", distribution: "התפלגות: {1}", network: "הרשת",
      layers: "שכבות המודל", markedText: "מה הזיז את התשובה",
      from: "מ-", to: "עד", countColumn: "מספר", valuesColumn: "מספר הערכים",
      minimum: "מינימום",
      lowerQuartile: "רבעון תחתון", median: "חציון", upperQuartile: "רבעון עליון",
      maximum: "מקסימום", layer: "שכבה", units: "יחידות", type: "סוג",
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
      histogramHolds: "{1} ערכים מ-{2} עד {3}; המלאה מבין {4}, מ-{5} עד {6}, מכילה {7}.",
      bins: [.one: "מחלקה אחת", .two: "שתי מחלקות", .other: "{1} מחלקות"],
      emptyViolinPlot: "תרשים כינור ריק.", oneDistribution: "התפלגות אחת",
      noDistribution: "{1}: אין ערכים.",
      violin: "{1}: חציון {2}, מחצית מתוך {3} בין {4} ובין {5}.",
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
      mostForIt: "הכי בעדה: {1}.", mostAgainstIt: "הכי נגדה: {1}."))
}
