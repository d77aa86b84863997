// Matrices, rows and elements, one number after the other.
#include "arithmetic.h"

#include "scalar.h"

void naive_matmul(
  bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const float *a, size_t lda,
  const float *b, size_t ldb, float *c, size_t ldc, bool accumulate) {
  for (size_t i = 0; i < m; i++) {
    for (size_t j = 0; j < n; j++) {
      float total = accumulate ? c[i * ldc + j] : 0;
      for (size_t p = 0; p < k; p++) {
        float left = transpose_a ? a[p * lda + i] : a[i * lda + p];
        float right = transpose_b ? b[j * ldb + p] : b[p * ldb + j];
        total = fmaf(left, right, total);
      }
      c[i * ldc + j] = total;
    }
  }
}

static const float SELU_SCALE = 1.05070098735548049f, SELU_SCALE_ALPHA = 1.75809934084737686f;
static const float ROOT_TWO_OVER_PI = 0x1.988454p-1f, NORMAL_PEAK = 0x1.988454p-2f;
static const float GELU_CUBE = 0.044715f;

static float gelu_argument(float x) {
  return 2 * ROOT_TWO_OVER_PI * fmaf(GELU_CUBE * x * x, x, x);
}

static float gelu_slope(float x) {
  return fmaf(x, NORMAL_PEAK * naive_exp(-0.5f * x * x), naive_normal(x));
}

static float gelu_tanh_slope(float x) {
  float u = gelu_argument(x), share = naive_sigmoid(u);
  float inner = 2 * ROOT_TWO_OVER_PI * fmaf(3 * GELU_CUBE * x, x, 1);
  return fmaf(x * inner, share * naive_sigmoid(-u), share);
}

static float activated(KernelActivation activation, float x) {
  float a = activation.parameter, negative = x > 0 ? 0 : x;
  switch (activation.kind) {
    case KernelActivationRelu: return x > 0 ? x : 0;
    case KernelActivationSigmoid: return naive_sigmoid(x);
    case KernelActivationTanh: return naive_tanh(x);
    case KernelActivationElu: return x > 0 ? x : a * naive_expm1(negative);
    case KernelActivationSelu:
      return x > 0 ? SELU_SCALE * x : SELU_SCALE_ALPHA * naive_expm1(negative);
    case KernelActivationSoftplus: return naive_softplus(x);
    case KernelActivationLeakyRelu: return x > 0 ? x : a * x;
    case KernelActivationGelu: return x * naive_normal(x);
    case KernelActivationGeluTanh: return x * naive_sigmoid(gelu_argument(x));
    default: return x;
  }
}

void naive_project_rows(
  size_t count, const int32_t *rows, size_t k, const float *table, size_t ldt, const float *matrix,
  size_t width, float *y, size_t ldy) {
  for (size_t i = 0; i < count; i++)
    naive_matmul(
      false, false, 1, width, k, table + (rows ? (size_t)rows[i] : i) * ldt, ldt, matrix, width,
      y + i * ldy, ldy, false);
}

void naive_bias_activation(
  KernelActivation activation, size_t rows, size_t units, const float *x, size_t ldx,
  const float *bias, float *y, size_t ldy) {
  for (size_t r = 0; r < rows; r++)
    for (size_t u = 0; u < units; u++)
      y[r * ldy + u] = activated(activation, bias ? x[r * ldx + u] + bias[u] : x[r * ldx + u]);
}

void naive_activation_backward(
  KernelActivation activation, size_t count, const float *y, const float *dy, float *dx) {
  float a = activation.parameter;
  for (size_t i = 0; i < count; i++) {
    switch (activation.kind) {
      case KernelActivationRelu: dx[i] = y[i] > 0 ? dy[i] : 0; break;
      case KernelActivationSigmoid: dx[i] = dy[i] * (y[i] * (1 - y[i])); break;
      case KernelActivationTanh: dx[i] = dy[i] * fmaf(-y[i], y[i], 1); break;
      case KernelActivationElu: dx[i] = y[i] > 0 ? dy[i] : dy[i] * (y[i] + a); break;
      case KernelActivationSelu:
        dx[i] = dy[i] * (y[i] > 0 ? SELU_SCALE : y[i] + SELU_SCALE_ALPHA);
        break;
      case KernelActivationSoftplus: dx[i] = -dy[i] * naive_expm1(-y[i]); break;
      case KernelActivationLeakyRelu: dx[i] = y[i] > 0 ? dy[i] : a * dy[i]; break;
      case KernelActivationGelu: dx[i] = dy[i] * gelu_slope(y[i]); break;
      case KernelActivationGeluTanh: dx[i] = dy[i] * gelu_tanh_slope(y[i]); break;
      default: dx[i] = dy[i];
    }
  }
}

void naive_column_sums(
  size_t rows, size_t units, const float *x, size_t ldx, float *sums, bool accumulate) {
  for (size_t u = 0; u < units; u++) {
    float total = accumulate ? sums[u] : 0;
    for (size_t r = 0; r < rows; r++) total += x[r * ldx + u];
    sums[u] = total;
  }
}

void naive_softmax(size_t rows, size_t units, const float *x, float *y) {
  for (size_t r = 0; r < rows && units > 0; r++, x += units, y += units) {
    float top = x[0], lanes[LANES] = {0};
    for (size_t u = 1; u < units; u++) top = x[u] > top ? x[u] : top;
    for (size_t u = 0; u < units; u++) {
      y[u] = naive_exp(x[u] - top);
      lanes[u % LANES] += y[u];
    }
    float total = folded(lanes);
    for (size_t u = 0; u < units; u++) y[u] /= total;
  }
}

void naive_softmax_backward(
  size_t rows, size_t units, const float *y, const float *dy, float *dx) {
  for (size_t r = 0; r < rows; r++, y += units, dy += units, dx += units) {
    float mean = naive_dot(units, y, dy);
    for (size_t u = 0; u < units; u++) dx[u] = y[u] * (dy[u] - mean);
  }
}

void naive_exp_array(size_t count, const float *x, float *y) {
  for (size_t i = 0; i < count; i++) y[i] = naive_exp(x[i]);
}

void naive_log_array(size_t count, const float *x, float *y) {
  for (size_t i = 0; i < count; i++) y[i] = naive_log(x[i]);
}

void naive_tanh_array(size_t count, const float *x, float *y) {
  for (size_t i = 0; i < count; i++) y[i] = naive_tanh(x[i]);
}

void naive_sigmoid_array(size_t count, const float *x, float *y) {
  for (size_t i = 0; i < count; i++) y[i] = naive_sigmoid(x[i]);
}

void naive_axpy(size_t count, float a, const float *x, float *y) {
  for (size_t i = 0; i < count; i++) y[i] = fmaf(a, x[i], y[i]);
}

void naive_add(size_t count, const float *x, float *y) {
  for (size_t i = 0; i < count; i++) y[i] = y[i] + x[i];
}

void naive_scale(size_t count, float a, const float *x, float *y) {
  for (size_t i = 0; i < count; i++) y[i] = a * x[i];
}

void naive_multiply(size_t count, const float *x, const float *y, float *z) {
  for (size_t i = 0; i < count; i++) z[i] = x[i] * y[i];
}

/// SplitMix64's draw `counter` of a stream (Steele, Lea and Flood, OOPSLA 2014).
static uint64_t random_bits(uint64_t key, uint64_t counter) {
  uint64_t z = key + (counter + 1) * 0x9E3779B97F4A7C15;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

void naive_dropout(
  size_t count, uint64_t key, uint64_t counter, uint32_t threshold, float scale, const float *x,
  float *y, bool accumulate) {
  for (size_t i = 0; i < count; i++) {
    bool drops = random_bits(key, counter + i) >> 32 < threshold;
    float value = drops ? 0 : x[i] * scale;
    y[i] = accumulate ? y[i] + value : value;
  }
}

float naive_sum(size_t count, const float *x) {
  float lanes[LANES] = {0};
  for (size_t i = 0; i < count; i++) lanes[i % LANES] += x[i];
  return folded(lanes);
}

float naive_dot(size_t count, const float *x, const float *y) {
  float lanes[LANES] = {0};
  for (size_t i = 0; i < count; i++) lanes[i % LANES] = fmaf(x[i], y[i], lanes[i % LANES]);
  return folded(lanes);
}
