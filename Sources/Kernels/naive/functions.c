// exp, log, tanh and sigmoid of one number. The method is explained in bodies/functions.inc.
#include "scalar.h"

static const float LOG2_E = 0x1.715476p+0f, LN2_HIGH = 0x1.62e4p-1f, LN2_LOW = 0x1.7f7d1cp-20f;

static float power_of_two(int n) { return float_of((n + 127) << 23); }

/// e^(r + tail) − 1 − r for |r| ≤ ln 2 / 2, by its Taylor series.
static float short_series(float r, float tail) {
  float q = 1.0f / 5040;
  q = fmaf(q, r, 1.0f / 720);
  q = fmaf(q, r, 1.0f / 120);
  q = fmaf(q, r, 1.0f / 24);
  q = fmaf(q, r, 1.0f / 6);
  q = fmaf(q, r, 0.5f);
  return fmaf(r * r, q, tail);
}

/// (a + a_tail) / (c + d + d_tail) for |c| ≥ |d|, nearly as if only the result were rounded.
static float quotient(float a, float a_tail, float c, float d, float d_tail) {
  float sum = c + d, lost = d - (sum - c) + d_tail;
  float inverse = 1 / sum, y = a * inverse;
  float excess = fmaf(y, lost, fmaf(y, sum, -a) - a_tail);
  return fmaf(-excess, inverse, y);
}

/// x = n·ln 2 + r + tail with |r| ≤ ln 2 / 2.
static float reduced(float x, int *n, float *tail) {
  float nearest = fmaf(x, LOG2_E, 0x1.8p23f) - 0x1.8p23f;
  *n = (int)nearest;
  float high = fmaf(nearest, -LN2_HIGH, x);
  float r = fmaf(nearest, -LN2_LOW, high);
  *tail = fmaf(nearest, -LN2_LOW, high - r);
  return r;
}

float naive_exp(float x) {
  if (isnan(x)) return x;
  if (x < -104) x = -104;
  if (x > 89) x = 89;
  int n;
  float tail, r = reduced(x, &n, &tail);
  float sum = 1 + r;
  float power = sum + (r - (sum - 1) + short_series(r, tail));
  int half = n >> 1;
  return power * power_of_two(half) * power_of_two(n - half);
}

float naive_log(float x) {
  if (!(x >= 0)) return NAN;
  if (x == 0) return -INFINITY;
  if (x == INFINITY) return x;
  int n = 0;
  if (x < 0x1p-126f) {
    x *= 0x1p23f;
    n = -23;
  }
  // 1 + f between √½ and √2.
  int32_t shifted = bits_of(x) + (0x3f800000 - 0x3f3504f3);
  n += (shifted >> 23) - 127;
  float f = float_of((shifted & 0x7fffff) + 0x3f3504f3) - 1;
  float s = f / (f + 2), z = s * s;
  float r = 2.0f / 11;
  r = fmaf(r, z, 2.0f / 9);
  r = fmaf(r, z, 2.0f / 7);
  r = fmaf(r, z, 2.0f / 5);
  r = fmaf(r, z, 2.0f / 3);
  r *= z;
  float half_square = 0.5f * f * f;
  float rest = half_square - fmaf(s, half_square + r, (float)n * LN2_LOW);
  return fmaf((float)n, LN2_HIGH, f - rest);
}

float naive_tanh(float x) {
  if (isnan(x)) return x;
  float u = -2 * (fabsf(x) > 10 ? 10 : fabsf(x));
  int n;
  float tail, r = reduced(u, &n, &tail);
  float power = power_of_two(n);
  float base = power - 1, part = power * r;
  float sum = base + part;
  float rest = part - (sum - base) + power * short_series(r, tail);
  float m = sum + rest, m_tail = rest - (m - sum);
  return copysignf(quotient(-m, -m_tail, 2, m, m_tail), x);
}

float naive_sigmoid(float x) {
  float e = naive_exp(-fabsf(x));
  return quotient(x < 0 ? e : 1, 0, 1, e, 0);
}

float naive_expm1(float x) {
  if (x < -20) x = -20;
  int n;
  float tail, r = reduced(x, &n, &tail);
  float power = power_of_two(n);
  float base = power - 1, part = power * r;
  float sum = base + part;
  return sum + (part - (sum - base) + power * short_series(r, tail));
}

float naive_softplus(float x) {
  float e = naive_exp(-fabsf(x));
  float sum = 1 + e, lost = e - (sum - 1);
  return (x > 0 ? x : 0) + (naive_log(sum) + lost / sum);
}

float naive_normal(float x) {
  float z = fabsf(x) * 0x1.6a09e6p-1f, t = 1 / fmaf(0.5f, z, 1);
  float q = 0.17087277f;
  q = fmaf(q, t, -0.82215223f);
  q = fmaf(q, t, 1.48851587f);
  q = fmaf(q, t, -1.13520398f);
  q = fmaf(q, t, 0.27886807f);
  q = fmaf(q, t, -0.18628806f);
  q = fmaf(q, t, 0.09678418f);
  q = fmaf(q, t, 0.37409196f);
  q = fmaf(q, t, 1.00002368f);
  q = fmaf(q, t, -1.26551223f);
  float tail = 0.5f * t * naive_exp(fmaf(-z, z, q));
  return x > 0 ? 1 - tail : tail;
}
