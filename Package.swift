// swift-tools-version: 6.0
import PackageDescription

/// The C library's mathematics, which Swift's `.rounded()` and `fmaf` call on Linux.
let mathematics: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

let package = Package(
  name: "nbrun",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "nbrun", targets: ["nbrun"])],
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
    .target(name: "Samples", dependencies: ["Text"]),
    .target(
      name: "Engine", dependencies: ["Kernels", "Samples", "Text"], linkerSettings: mathematics),
    .target(
      name: "Datasets", dependencies: ["CZlib", "Samples", "Text", "Platform"],
      linkerSettings: mathematics),
    .target(name: "Notebook", dependencies: ["CMarkdown", "Text"]),
    .target(name: "Language", dependencies: ["Notebook", "Engine", "Samples", "Text"]),
    .target(name: "Report", dependencies: ["Text"], linkerSettings: mathematics),
    .target(
      name: "Execution",
      dependencies: [
        "Language", "Notebook", "Engine", "Datasets", "Samples", "Report", "Text", "Platform",
      ]),
    .target(
      name: "KerasExport", dependencies: ["Language", "Notebook", "Engine", "Samples", "Text"]),
    .executableTarget(
      name: "nbrun",
      dependencies: [
        "Execution", "KerasExport", "Language", "Notebook", "Engine", "Datasets", "Report", "Text",
        "Platform",
      ]),

    // Times all of this on the machine at hand, beside Keras if wanted.
    .target(name: "Peak", cSettings: [.unsafeFlags(["-O3"])]),
    .executableTarget(
      name: "bench", dependencies: ["Engine", "Datasets", "Samples", "Kernels", "Peak"]),

    // Looks at pages for the tests.
    .target(name: "Browser", path: "Tests/Browser"),
    // Folders of notebooks and data for the tests.
    .target(name: "Folders", path: "Tests/Folders"),

    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(name: "KernelsTests", dependencies: ["Kernels"]),
    .testTarget(name: "SamplesTests", dependencies: ["Samples"]),
    .testTarget(
      name: "EngineTests", dependencies: ["Engine", "Datasets", "Samples", "Kernels"],
      exclude: [
        "Fixtures", "Keras/Fixtures", "Keras/keras_case.py", "Keras/make_fixtures.py",
        "Keras/random_cases.py", "Keras/bench.py", "Keras/metric_table.py",
        "Keras/metric_table.txt",
      ]),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "Folders"],
      exclude: ["Fixtures", "Texts/tokenizer.py"]),
    .testTarget(name: "NotebookTests", dependencies: ["Notebook"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language"]),
    .testTarget(
      name: "ReportTests", dependencies: ["Report", "Browser"],
      exclude: ["NumPy/make_arrays.py", "NumPy/make_figures.py"]),
    .testTarget(
      name: "KerasExportTests", dependencies: ["KerasExport", "Language", "Notebook", "Folders"],
      exclude: ["read_notebooks.py", "run_notebook.py"]),
    .testTarget(
      name: "ExecutionTests", dependencies: ["Execution", "Folders"],
      exclude: [
        "Export/read_exports.py", "Export/read_onnx_grid.py", "NumPy/epsilon_spread.py",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "nbrun", "Engine", "Datasets", "Language", "Notebook", "Execution", "Browser",
      ],
      exclude: ["Cases"]),
  ],
  swiftLanguageModes: [.v6]
)
