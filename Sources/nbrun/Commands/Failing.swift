/// Why a command can't do its work, in a sentence for the user, and what the program then ends with.
protocol CommandFailure: Error {
  var message: String { get }
  var status: ExitStatus { get }
}

/// A failure that has been said already; only the status is left to give.
struct StatusError: Error {
  var status: ExitStatus
}

/// Does the same for each notebook of a call, whatever becomes of the others; only the user's wish to
/// stop ends them all.
///
/// - Parameter status: What there is to say already.
/// - Returns: The greatest status.
func each<T>(
  _ notebooks: [T], _ status: ExitStatus, _ work: (T) throws -> ExitStatus
) -> ExitStatus {
  var status = status
  for notebook in notebooks {
    status = status.joined(with: reportingErrors { try work(notebook) })
    if Interruption.received != nil { break }
  }
  return status
}

/// Does a command's work and says what kept it from its end.
func reportingErrors(_ work: () throws -> ExitStatus) -> ExitStatus {
  do {
    return try work()
  } catch let failure as StatusError {
    return failure.status
  } catch let failure as any CommandFailure {
    Terminal.error(failure.message)
    return failure.status
  } catch {
    Terminal.error("\(error)")
    return .environmentFailed
  }
}
