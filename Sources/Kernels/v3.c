// The kernels for x86-64 processors with AVX2 and fused multiply-add.
#if defined(__x86_64__)
#define KERNELS_AVX2
#define KERNELS_TARGET __attribute__((target("arch=x86-64-v3")))
#define KERNELS_TABLE kernels_v3
#define KERNELS_NAME "v3"
#include "bodies/table.inc"
#endif
