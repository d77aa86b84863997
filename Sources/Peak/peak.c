#include "include/peak.h"

#include <time.h>

// Twelve independent chains keep two units of four or five cycles' latency busy; each is one
// register, so nothing is stored while they run.

#define CHAINS 12
#define ROUNDS 200000
#define TRIALS 40

#define DEFINE_CHAINS(name, lanes, attributes)                                                  \
  typedef float name##_register __attribute__((ext_vector_type(lanes)));                        \
  attributes static float name(void) {                                                          \
    name##_register factor = 0.999999f, term = 1e-7f, sums[CHAINS];                             \
    for (int i = 0; i < CHAINS; i++) sums[i] = (name##_register)((float)i);                     \
    for (int round = 0; round < ROUNDS; round++) {                                              \
      _Pragma("clang loop unroll(full)") for (int i = 0; i < CHAINS; i++)                       \
        sums[i] = __builtin_elementwise_fma(sums[i], factor, term);                             \
    }                                                                                           \
    name##_register all = 0;                                                                    \
    for (int i = 0; i < CHAINS; i++) all += sums[i];                                            \
    return all[0];                                                                              \
  }

#if defined(__x86_64__)
DEFINE_CHAINS(chains_v4, 16, __attribute__((target("arch=x86-64-v4"), min_vector_width(512))))
DEFINE_CHAINS(chains_v3, 8, __attribute__((target("arch=x86-64-v3"))))
#else
DEFINE_CHAINS(chains_plain, 4, )
#endif

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static double operations_per_second(float (*chains)(void), int lanes) {
  volatile float sink;
  double best = 0;
  for (int trial = 0; trial < TRIALS; trial++) {
    double start = now();
    sink = chains();
    double speed = 2.0 * CHAINS * ROUNDS * lanes / (now() - start);
    if (speed > best) best = speed;
  }
  (void)sink;
  return best;
}

double peak_fma(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  double best = 0;
  if (__builtin_cpu_supports("x86-64-v3")) best = operations_per_second(chains_v3, 8);
  if (__builtin_cpu_supports("x86-64-v4")) {
    double wide = operations_per_second(chains_v4, 16);
    if (wide > best) best = wide;
  }
  return best;
#else
  return operations_per_second(chains_plain, 4);
#endif
}
