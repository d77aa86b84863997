// The kernels for x86-64 processors with AVX-512.
#if defined(__x86_64__)
#define KERNELS_AVX512
#define KERNELS_TARGET __attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
#define KERNELS_TABLE kernels_v4
#define KERNELS_NAME "v4"
#include "bodies/table.inc"
#endif
