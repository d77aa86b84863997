import Kernels
import Platform
import Synchronization

/// A fixed pool of threads that share out the chunks of one piece of work after another.
///
/// Work is cut into chunks by the size of the data, never by the number of threads, and a chunk
/// writes to memory of its own: which thread runs it makes no difference to any result.
///
/// A training step may take no longer than 150 µs and hand over several times, so threads that have
/// nothing to do watch for the next piece of work for some microseconds before they go to sleep.
package final class Workers: Sendable {
  /// The number of threads, the caller's own included.
  package let threads: Int
  private let pool: Pool

  /// - Parameter threads: At least 1; 1 runs everything on the caller's thread. The others are
  ///   started when there is something to share out; those that can't be are done without.
  package init(threads: Int) {
    self.threads = max(1, min(threads, 256))
    pool = Pool(helpers: self.threads - 1)
  }

  deinit { pool.stop() }

  /// Runs `body(0)`, …, `body(chunks - 1)`, each once, in any order and on any thread, and returns
  /// when all are done.
  ///
  /// A call from inside a chunk, or from a second thread while work is under way, runs its chunks
  /// one after another on the calling thread.
  package func run(chunks: Int, _ body: (Int) -> Void) {
    if threads == 1 || chunks <= 1 || chunks > Pool.maximumChunks {
      for chunk in 0..<max(chunks, 0) { body(chunk) }
    } else {
      pool.run(chunks: chunks, body)
    }
  }
}

/// What the threads share. They hold on to it, not to `Workers`, whose end stops them.
private final class Pool: @unchecked Sendable {
  static let maximumChunks = 1 << 20 - 1

  /// How often an idle thread looks for work before it sleeps: 50 µs or so.
  private static let looksBeforeSleep = 2_000
  /// How often the caller looks for the last chunk's end before it lets other threads run.
  private static let looksBeforeYield = 2_000

  /// The current work in one word, so that one step claims a chunk of exactly this work:
  /// its number (24 bits), its chunks (20 bits), the next chunk to be claimed (20 bits).
  private let ticket = Atomic<UInt64>(0)
  private let finishedChunks = Atomic<Int>(0)
  private let sleepers = Atomic<Int>(0)
  private let isStopping = Atomic<Bool>(false)
  private let isBusy = Atomic<Bool>(false)
  /// Set before the ticket that announces it; read only after a chunk of that ticket was claimed.
  private var body: ((Int) -> Void)?
  /// How many threads there should be, and those that were started.
  private let helpers: Int
  private var started: [Thread] = []
  private var isStarted = false
  private let wake = Condition()

  init(helpers: Int) { self.helpers = helpers }

  private func start() {
    isStarted = true
    for _ in 0..<helpers {
      guard let thread = Thread.start({ self.work() }) else { break }
      started.append(thread)
    }
  }

  func stop() {
    isStopping.store(true, ordering: .sequentiallyConsistent)
    wake.wakeAll()
    for thread in started { thread.join() }
    started = []
  }

  func run(chunks: Int, _ body: (Int) -> Void) {
    guard !isBusy.exchange(true, ordering: .acquiring) else {
      for chunk in 0..<chunks { body(chunk) }
      return
    }
    if !isStarted { start() }
    // What checks that it does not escape names this file, and would by its full path: then no two
    // folders would make the same program.
    #sourceLocation(file:"Workers",line:90)
    withoutActuallyEscaping(body) { body in
      self.body = body
      finishedChunks.store(0, ordering: .relaxed)
      let number = (ticket.load(ordering: .relaxed) >> 40) &+ 1
      ticket.store((number << 40) | UInt64(chunks) << 20, ordering: .sequentiallyConsistent)
      if sleepers.load(ordering: .sequentiallyConsistent) > 0 {
        wake.wakeAll()
      }
      runChunks()
      var looks = 0
      while finishedChunks.load(ordering: .acquiring) < chunks {
        looks += 1
        if looks > Self.looksBeforeYield { Thread.yield() } else { spin_pause() }
      }
      self.body = nil
    }
    #sourceLocation()
    isBusy.store(false, ordering: .releasing)
  }

  private static func hasUnclaimedChunks(_ ticket: UInt64) -> Bool {
    ticket & 0xF_FFFF < (ticket >> 20) & 0xF_FFFF
  }

  /// Claims and runs chunks until none is left.
  private func runChunks() {
    var seen = ticket.load(ordering: .acquiring)
    while Self.hasUnclaimedChunks(seen) {
      let (claimed, current) = ticket.weakCompareExchange(
        expected: seen, desired: seen &+ 1, successOrdering: .acquiring,
        failureOrdering: .acquiring)
      guard claimed else {
        seen = current
        continue
      }
      body?(Int(seen & 0xF_FFFF))
      finishedChunks.add(1, ordering: .releasing)
      seen = ticket.load(ordering: .acquiring)
    }
  }

  /// A thread's life.
  private func work() {
    var looks = 0
    while !isStopping.load(ordering: .relaxed) {
      if Self.hasUnclaimedChunks(ticket.load(ordering: .relaxed)) {
        runChunks()
        looks = 0
      } else if looks < Self.looksBeforeSleep {
        looks += 1
        spin_pause()
      } else {
        sleep()
        looks = 0
      }
    }
  }

  private func sleep() {
    wake.withLock {
      sleepers.add(1, ordering: .sequentiallyConsistent)
      while !isStopping.load(ordering: .sequentiallyConsistent),
        !Self.hasUnclaimedChunks(ticket.load(ordering: .sequentiallyConsistent))
      {
        wake.wait()
      }
      sleepers.subtract(1, ordering: .sequentiallyConsistent)
    }
  }
}
