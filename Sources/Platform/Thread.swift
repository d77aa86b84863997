#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A thread of the system's.
package struct Thread: @unchecked Sendable {
  private let handle: pthread_t

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Nil where the system has no thread to give.
  package static func start(_ run: @escaping @Sendable () -> Void) -> Thread? {
    let body = Unmanaged.passRetained(Body(run))
    #if canImport(Glibc)
      var started = pthread_t()
      let status = pthread_create(
        &started, nil,
        { body in
          guard let body else { return nil }
          Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run()
          return nil
        }, body.toOpaque())
      let handle: pthread_t? = started
    #else
      var handle: pthread_t?
      let status = pthread_create(
        &handle, nil,
        { body in
          Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run()
          return nil
        }, body.toOpaque())
    #endif
    guard status == 0, let handle else {
      body.release()
      return nil
    }
    return Thread(handle: handle)
  }

  /// Waits for its end. A thread is either joined or detached, once.
  package func join() { pthread_join(handle, nil) }

  /// Nobody will wait for it.
  package func detach() { pthread_detach(handle) }

  /// Lets other threads run first.
  package static func yield() { sched_yield() }

  package static func sleep(microseconds: UInt32) { usleep(microseconds) }
}

/// A lock, and threads that wait in it until something that it guards has changed.
package final class Condition: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let change: UnsafeMutablePointer<pthread_cond_t>

  package init() {
    mutex = .allocate(capacity: 1)
    change = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(mutex)
    change.deallocate()
    mutex.deallocate()
  }

  /// Runs `body` alone.
  package func withLock(_ body: () -> Void) {
    pthread_mutex_lock(mutex)
    body()
    pthread_mutex_unlock(mutex)
  }

  /// Inside `withLock`: lets others in until `wakeAll` is called.
  package func wait() { pthread_cond_wait(change, mutex) }

  package func wakeAll() { withLock { pthread_cond_broadcast(change) } }
}
