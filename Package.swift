// swift-tools-version: 6.3
import PackageDescription

/// The C library's mathematics, which Swift's `.rounded()` and `fmaf` call on Linux.
let mathematics: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

let programDependencies: [Target.Dependency] = [
  "Execution", "KerasExport", "Language", "Lessons", "Notebook", "Engine", "Datasets", "Report",
  "Text",
  "Platform",
]

/// One fuzzer for each way in, and only where they are asked for: they have no `main` of their own. See
/// `.ci/fuzz`.
let isForFuzzing = Context.environment["NBRUN_FUZZ"] == "1"
let fuzzers = [
  "arguments", "arrays", "cache", "expressions", "formulas", "front-matter", "model-files",
  "notebooks", "numbers",
  "prose",
  "reports", "texts", "vectors", "word-index",
]

/// The program; a fuzzer that reads arguments takes all of it but the start.
let program: Target =
  isForFuzzing
  ? .target(name: "nbrun", dependencies: programDependencies, exclude: ["main.swift"])
  : .executableTarget(name: "nbrun", dependencies: programDependencies)

/// Style sheets and scripts of pages: files that their own tools can read, in the program as bytes.
let pageAssets = [
  "base.css", "cells.css", "changes.css", "dark.css", "drawing.css", "figures.css", "formulas.css",
  "header.css", "languages.css", "light.css", "page.css", "page.js", "prose.css", "screen.css",
  "slides.css", "slides.js", "stage.css", "tables.css", "text.css", "try.css", "try.js", "watch.js",
]

/// What exported Keras code calls, in the program as bytes.
let helperModules = [
  "arrays.py", "data.py", "devices.py", "explaining.py", "figures.py", "files.py", "judging.py",
  "output.py", "parts.py", "pictures.py", "sweeps.py", "tables.py", "texts.py", "training.py",
  "vectors.py",
]

let package = Package(
  name: "nbrun",
  platforms: [.macOS(.v15)],
  products: isForFuzzing ? [] : [.executable(name: "nbrun", targets: ["nbrun"])],
  targets: [
    // Well-kept system libraries.
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // The hot loops. Optimised in debug builds too, or tests would crawl.
    .target(
      name: "Kernels", cSettings: [.unsafeFlags(["-O3"])], linkerSettings: mathematics),

    // Each target may import only what its line lists; the arrows never turn back.
    // At the bottom: texts as bytes, and the system.
    .target(name: "Text"),
    .target(name: "Platform", dependencies: ["Text"]),
    .target(name: "Words", dependencies: ["Text"]),
    .target(name: "Formulas", dependencies: ["Text"]),
    .target(name: "Prose", dependencies: ["Text", "Words"]),
    .target(name: "Samples", dependencies: ["Text"]),
    .target(
      name: "Engine", dependencies: ["Kernels", "Samples", "Text", "Platform"],
      linkerSettings: mathematics),
    .target(
      name: "Datasets", dependencies: ["CZlib", "Samples", "Text", "Platform"],
      linkerSettings: mathematics),
    .target(name: "Notebook", dependencies: ["CMarkdown", "Formulas", "Prose", "Text", "Words"]),
    .target(name: "Language", dependencies: ["Notebook", "Engine", "Samples", "Text"]),
    .target(name: "Lessons", dependencies: ["Language", "Notebook", "Report", "Text", "Words"]),
    .target(
      name: "Report", dependencies: ["Prose", "Text", "Words"],
      resources: pageAssets.map { .embedInCode("HTML/Assets/\($0)") }, linkerSettings: mathematics),
    .target(
      name: "Execution",
      dependencies: [
        "Language", "Notebook", "Engine", "Datasets", "Formulas", "Samples", "Prose", "Report",
        "Text", "Words",
        "Platform",
      ]),
    .target(
      name: "KerasExport",
      dependencies: ["Language", "Notebook", "Engine", "Prose", "Samples", "Text", "Words"],
      resources: helperModules.map { .embedInCode("Helpers/\($0)") }),
    program,

    // Times all of this on the machine at hand, beside Keras if wanted.
    .target(name: "Peak", cSettings: [.unsafeFlags(["-O3"])]),
    .executableTarget(
      name: "bench", dependencies: ["Engine", "Datasets", "Samples", "Kernels", "Peak", "Platform"]),

    // Looks at pages for the tests.
    .target(name: "Browser", dependencies: ["Folders", "Platform", "Text"], path: "Tests/Browser"),
    // Texts that mislead readers, and readers of other programs.
    .target(name: "Readers", dependencies: ["Folders", "Platform", "Text"], path: "Tests/Readers"),
    // Models in plain double precision, optimised: differences are taken of them a thousand times.
    .target(
      name: "References", dependencies: ["Engine", "Platform", "Samples"], path: "Tests/References"),
    // Files, folders and shells for the tests.
    .target(name: "Folders", dependencies: ["Platform"], path: "Tests/Folders"),
    // What holds of every way in, for fuzzers and for the tests.
    .target(
      name: "FuzzWays",
      dependencies: [
        "Execution", "KerasExport", "Language", "Notebook", "Engine", "Datasets", "Samples",
        "Report", "Formulas", "Text",
        "Platform", "Folders", "CMarkdown", "CZlib",
      ], path: "Tests/Fuzz/Ways"),

    .testTarget(name: "WordsTests", dependencies: ["Words", "Text"]),
    .testTarget(
      name: "FormulasTests", dependencies: ["Formulas", "Text", "Browser", "Readers", "Folders"],
      exclude: ["Accepted", "Fixtures"]),
    .testTarget(
      name: "TextTests",
      dependencies: ["Text", "Notebook", "CMarkdown", "Browser", "Readers"],
      exclude: ["Accepted"]),
    .testTarget(
      name: "PlatformTests", dependencies: ["Platform", "Folders"], exclude: ["macOS"]),
    .testTarget(
      name: "KernelsTests", dependencies: ["Kernels", "Platform"], exclude: ["Machines"]),
    .testTarget(name: "SamplesTests", dependencies: ["Samples"]),
    .testTarget(
      name: "EngineTests",
      dependencies: [
        "Engine", "Datasets", "Samples", "Kernels", "Platform", "Folders", "Readers", "References",
      ],
      exclude: [
        "Accepted", "Fixtures", "Keras/Accepted", "Keras/Fixtures", "Keras/keras_case.py",
        "Keras/make_fixtures.py", "WordVectors/Accepted",
        "Keras/random_cases.py", "Keras/bench.py", "Keras/metric_table.py",
        "Keras/metric_table.txt",
      ]),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "Folders", "Platform"],
      exclude: ["Fixtures", "Tables/make_tables.py", "Texts/tokenizer.py"]),
    .testTarget(
      name: "NotebookTests",
      dependencies: ["Notebook", "Prose", "Text", "CMarkdown", "Browser", "Readers"],
      exclude: ["Accepted"]),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "Notebook", "Engine", "Text", "Folders"]),
    .testTarget(
      name: "ReportTests",
      dependencies: ["Prose", "Report", "Text", "Words", "Browser", "Readers", "CZlib"],
      exclude: ["Accepted", "NumPy/make_arrays.py", "NumPy/make_figures.py"]),
    .testTarget(
      name: "KerasExportTests",
      dependencies: [
        "KerasExport", "Language", "Notebook", "Prose", "Folders", "Readers", "Platform", "Text",
      ],
      exclude: [
        "Accepted", "check_devices.py", "check_processes.py", "read_notebooks.py",
        "read_texts.py", "run_notebook.py", "walk_exports.py",
      ]),
    .testTarget(
      name: "ExecutionTests", dependencies: ["Execution", "Folders", "Readers", "Platform"],
      exclude: [
        "Accepted", "Parts", "Export/Accepted", "Export/read_exports.py",
        "Export/read_onnx_grid.py",
        "ModelFiles/Golden",
        "NumPy/epsilon_spread.py", "Tables/scaled.py",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "nbrun", "Engine", "Datasets", "Language", "Notebook", "Execution", "Browser", "Folders",
        "Platform", "Readers",
      ],
      exclude: ["Accepted", "Cases"]),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzWays", "Folders", "Platform", "nbrun"],
      path: "Tests/Fuzz/Replay"),
  ],
  swiftLanguageModes: [.v6]
)

// Tests are built without optimisation: what they call is optimised, and they take half the time to build.
for target in package.targets where target.type == .test {
  target.swiftSettings = [.unsafeFlags(["-Onone"])]
}

// With a fuzzer linked in, nothing else may have a `main`.
if isForFuzzing {
  package.targets.removeAll { $0.name == "bench" || $0.type == .test }
  package.targets += fuzzers.map { name in
    .executableTarget(
      name: "fuzz-\(name)",
      dependencies: name == "arguments" ? ["FuzzWays", "Platform", "nbrun"] : ["FuzzWays"],
      path: "Tests/Fuzz/Targets/\(name)")
  }
}
