// Which table this machine uses.
#include <stdlib.h>
#include <string.h>

#include "include/kernels.h"

extern const KernelTable kernels_plain, kernels_naive;
#if defined(__x86_64__)
extern const KernelTable kernels_v3, kernels_v4;
#endif

const KernelTable *kernels_named(const char *name) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (!strcmp(name, "v4")) return __builtin_cpu_supports("x86-64-v4") ? &kernels_v4 : NULL;
  if (!strcmp(name, "v3")) return __builtin_cpu_supports("x86-64-v3") ? &kernels_v3 : NULL;
#endif
  if (!strcmp(name, "plain")) return &kernels_plain;
  if (!strcmp(name, "naive")) return &kernels_naive;
  return NULL;
}

const KernelTable *kernels(void) {
  // Threads that get here together find the same answer, so the race is harmless.
  static const KernelTable *_Atomic chosen;
  const KernelTable *table = chosen;
  if (table) return table;
  const char *wish = getenv("NBRUN_KERNELS");
  if (wish) table = kernels_named(wish);
  if (!table) table = kernels_named("v4");
  if (!table) table = kernels_named("v3");
  if (!table) table = &kernels_plain;
  chosen = table;
  return table;
}
