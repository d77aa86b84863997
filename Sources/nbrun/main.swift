import Platform

CurrentProcess.end(status: runCommandLine(Environment.arguments).rawValue)
