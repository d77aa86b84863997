import Platform

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

exit(runCommandLine(Environment.arguments).rawValue)
