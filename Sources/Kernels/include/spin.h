#pragma once

/// Tells the processor that a thread is waiting in a loop: it saves power, and the core's other
/// hardware thread gets on.
static inline void spin_pause(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}
