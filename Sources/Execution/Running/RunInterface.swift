import Datasets
import Engine
import Notebook
import Platform
import Report

/// How a program is run.
package struct RunOptions: Sendable {
  package var data: DataAccess
  package var threads: Int
  /// The folder of the notebook: pictures in prose come from there.
  package var baseFolder: Folder { folders.own }
  /// The folders whose files it may name.
  package let folders: NotebookFolders
  /// The notebook's own file, by its name in that folder.
  package var notebook: Path?
  /// False runs every layer by itself, the slower reference.
  package var usesFastPaths = true
  /// The program's version, for the report.
  package var version: String
  /// Why the run was told to stop, as the report says it: `stopped after 10 s`.
  package var stopReason: @Sendable () -> String = { "stopped" }
  /// Is told what was done, for a run that may have to be ended from outside.
  package var journal: RunJournal?
  /// Where results that can be made again are kept; nil keeps none.
  package var cacheFolder: Path?

  package init(data: DataAccess, threads: Int, folders: NotebookFolders, version: String) {
    self.data = data
    self.threads = threads
    self.folders = folders
    self.version = version
  }
}

/// What happens during a run, for whoever shows its progress.
package enum RunEvent: Sendable {
  case cell(number: Int, of: Int, name: String, line: Int)
  case epoch(FitProgress, run: String)
  /// A training goes on from where an earlier run was stopped, with this epoch.
  case goesOn(epoch: Int, run: String)
  case data(DataEvent)
  case warning(String)
  /// Something that is about to take much, said before it does.
  case note(String)
  case failed(Diagnostic)
  /// A statement that needs what failed.
  case skipped(String, line: Int)
  case plan([String], run: String)
}

package struct RunResult: Sendable {
  package enum Status: Sendable, Equatable {
    case ok
    /// All ran but what is still to be done.
    case todo
    /// A cell failed, or a check did not hold.
    case failed
    /// Disk, network, memory or data failed; the message was in an event.
    case environment
    /// The run was told to stop; the report holds what was done before.
    case cancelled
  }

  package var report: ReportDocument
  package var status: Status
  /// For each statement, in order, whether it ran, and why.
  package var explanations: [CacheExplanation]
}
