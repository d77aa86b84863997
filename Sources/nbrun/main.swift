#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

exit(runCommandLine(Array(CommandLine.arguments.dropFirst())).rawValue)
