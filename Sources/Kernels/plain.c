// The kernels for whatever every processor of this architecture has; on Arm that is NEON.
#define KERNELS_TABLE kernels_plain
#define KERNELS_NAME "plain"
#include "bodies/table.inc"
