#pragma once

/// The most single-precision operations a second that one core was seen to make in fused
/// multiply-adds (two operations each), in chains that need no memory, with the widest registers
/// that the machine has. The best of several trials of some milliseconds.
double peak_fma(void);
