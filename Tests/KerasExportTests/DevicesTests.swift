import Folders
import KerasExport
import Platform
import Readers
import Testing
import Text

/// Exported code on several devices, which this processor is made to be, and in several processes.
@Suite(.serialized) struct DevicesTests {
  /// A notebook and a script; no batch here divides by three.
  @Test(arguments: KerasForm.allCases) func notebookOnThreeDevices(_ form: KerasForm) throws {
    let code = try KerasExportTests.export(
      ExecutedNotebookTests.chapter, as: form, distributes: true)
    try KerasReader.expect(
      code, form, as: "devices_\(form.fileExtension)", if: KerasReader.hasJax, devices: 3
    ) { printed in
      try #require(printed.contains("On 3 devices"))
      try #require(printed.contains("There are 16 texts."))
    }
  }

  /// Runs a script of this folder beside the helpers and gives what its processes printed.
  private static func run(_ script: String, processes: Int = 1) throws -> [String] {
    let folder = TemporaryFolder()
    folder.write(Helpers.module, to: Helpers.fileName)
    let port = 20_000 + Int(CurrentProcess.number) % 20_000
    let group =
      "KERAS_DISTRIBUTION_JOB_ADDRESSES=127.0.0.1:\(port) KERAS_DISTRIBUTION_NUM_PROCESSES=\(processes)"
    let commands = (0..<processes).map { number in
      "env \(processes > 1 ? "\(group) KERAS_DISTRIBUTION_PROCESS_ID=\(number)" : "") "
        + "\"$1\" \"$2\" > \(number).txt 2> \(number).errors\(processes > 1 ? " &" : ";") "
    }
    _ = try ShellRun(
      "cd \"$0\" && export PYTHONPATH=. TF_CPP_MIN_LOG_LEVEL=3; \(commands.joined())wait",
      [folder.path, Python.reader.command, Project.folder() + "/\(script)"])
    return (0..<processes).map { number in
      let printed = folder.text("\(number).txt") ?? ""
      if printed.isEmpty {
        Issue.record("\(folder.text("\(number).errors")?.suffix(2000) ?? "")")
      }
      return printed
    }
  }

  /// Weights, figures and predictions are those of Keras alone.
  @Test(.enabled(if: KerasReader.hasJax, KerasReader.needs)) func devicesComputeWhatOneDoes()
    throws
  {
    #expect(
      try Self.run("check_devices.py") == ["On 3 devices\ncompared 10 series on 3 devices\n"])
  }

  /// Two processes that wait for one another.
  @Test(.enabled(if: KerasReader.hasJax, KerasReader.needs)) func processesComputeWhatOneDoes()
    throws
  {
    // Gloo says what it is connected to.
    func figures(_ printed: String) -> [String] {
      printed.split(separator: "\n").map(String.init).filter {
        $0.hasPrefix("{") || $0.hasPrefix("['0")
      }
    }
    let one = figures(try Self.run("check_processes.py")[0])
    #expect(one.count == 6)
    let two = try Self.run("check_processes.py", processes: 2).map(figures)
    #expect(two[0] == one)
    #expect(two[1] == one)
  }
}
