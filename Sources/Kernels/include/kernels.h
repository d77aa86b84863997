#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "spin.h"

// Only what functions return is said to be there or not.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-completeness"

// The hot loops of the engine, compiled once for each instruction set.
//
// What holds for every kernel:
// - Matrices are row by row; `ld…` is the distance between two rows, in floats.
// - The same input gives the same bits whichever table computes it. Each output is one chain of
//   operations in the order its comment states; a sum that is split goes into 16 lanes (element i
//   into lane i mod 16), which are folded 8 onto 8, 4 onto 4, 2 onto 2, 1 onto 1. `fma(a, b, c)` is
//   a·b + c rounded once. A NaN is a NaN, whatever its sign and payload; signalling ones, which no
//   arithmetic makes, are not expected.
// - Nothing is allocated, nothing is read or written outside what a comment names, sizes of 0 are
//   fine, and callers vouch for every index. Arrays don't overlap unless a comment says they may.
// - Memory needs no more alignment than its type has.

/// The kinds of elementwise functions between layers; a is the function's parameter.
typedef enum {
  KernelActivationLinear,
  /// max(0, x)
  KernelActivationRelu,
  /// 1 / (1 + e⁻ˣ)
  KernelActivationSigmoid,
  /// tanh x
  KernelActivationTanh,
  /// x > 0 ? x : a·(eˣ − 1), a ≥ 0
  KernelActivationElu,
  /// s·(x > 0 ? x : α·(eˣ − 1)), s and α as Klambauer et al. have them (2017)
  KernelActivationSelu,
  /// ln(1 + eˣ)
  KernelActivationSoftplus,
  /// x > 0 ? x : a·x, a ≥ 0
  KernelActivationLeakyRelu,
  /// x·Φ(x), Φ the distribution function of the standard normal distribution
  KernelActivationGelu,
  /// x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2
  KernelActivationGeluTanh,
} KernelActivationKind;

/// An elementwise function between layers.
typedef struct {
  KernelActivationKind kind;
  float parameter;
} KernelActivation;

/// v ← fma(ρ, v, (1−ρ)·g²); w ← w − lr·g / (√v + ε), or lr·g / √(v + ε) with ε inside the root.
typedef struct {
  float learning_rate, rho, one_minus_rho;
  /// Above 0: rows that wait for their next gradient rely on 0 / ε being 0.
  float epsilon;
  bool epsilon_inside;
} KernelRMSprop;

/// m ← fma(β₁, m, (1−β₁)·g); v ← fma(β₂, v, (1−β₂)·g²); w ← w − s·m / (√v + ε), where the step size
/// s = lr·√(1−β₂ᵗ) / (1−β₁ᵗ) comes with each call. Where d is not 0, w ← fma(−d, w, w) before.
typedef struct {
  float beta1, one_minus_beta1, beta2, one_minus_beta2;
  /// How much of a weight goes at each step, d.
  float decay;
  /// Above 0.
  float epsilon;
} KernelAdam;

/// m ← fma(β₁, m, (1−β₁)·g); u ← β₂·u > |g| ? β₂·u : |g|; w ← w − s·m / (u + ε), where the step size
/// s = lr / (1−β₁ᵗ) comes with each call.
typedef struct {
  float beta1, one_minus_beta1, beta2;
  /// Above 0.
  float epsilon;
} KernelAdamax;

/// d = lr·g; u ← fma(μ, u, −d); w ← w + u, or with Nesterov w ← fma(μ, u, w) − d.
/// Without momentum (μ = 0) w ← w − d, and u is not used.
typedef struct {
  float learning_rate, momentum;
  bool nesterov;
} KernelSGD;

/// a ← fma(g, g, a); w ← w − lr·g / √(a + ε)
typedef struct {
  float learning_rate;
  /// Above 0.
  float epsilon;
} KernelAdagrad;

/// Rows of a table that an optimiser brings up to date.
///
/// A row without a gradient still decays at each step. It may wait: `last_step[r]` says which step
/// row r has seen, and its missed steps are replayed one by one, with gradient 0, the next time the
/// row is asked for. So the bits are those of updating all rows at every step.
typedef struct {
  /// The number of rows to bring up to date, and which: `rows[0..<count]`, distinct; NULL for the
  /// first `count` rows of the table.
  size_t count;
  const int32_t *rows;
  /// The number of values in a row.
  size_t width;
  /// One row of gradient for each entry of `rows`, in their order, or where `gradients_by_row` one for
  /// each row of the table; `gradient_stride` floats apart. NULL where the gradient is 0.
  const float *gradients;
  size_t gradient_stride;
  bool gradients_by_row;
  /// The step, from 1, that the rows have seen afterwards. Not less than any `last_step`.
  int32_t step;
  /// For each row of the table, the step it has seen; 0 before the first.
  int32_t *last_step;
} KernelRows;

/// Bags of rows of a table: bag b is rows[starts[b]..<starts[b] + counts[b]], each row once,
/// ascending, with a weight at the same place of `weights` (NULL: 1).
typedef struct {
  const int32_t *rows;
  const float *weights;
  const size_t *starts, *counts;
  /// The table's rows are cut into `cuts` ranges; splits[b·(cuts + 1) + c] is where range c begins in
  /// bag b, and the last one is counts[b].
  const int32_t *splits;
  size_t cuts;
} KernelBags;

/// The greatest window and number of negatives of `KernelWordWork`.
enum { KERNEL_MOST_WINDOW = 100, KERNEL_MOST_NEGATIVES = 100 };
/// The contexts of skip-gram that share their negatives, and the most columns that a part of the tables
/// has. Sharing them within the whole window would touch fewer rows, and learn less.
enum { KERNEL_CONTEXT_GROUP = 3, KERNEL_MOST_COLUMNS = 64 };

/// An entry of Walker's alias table: of the draws that fall here, those whose low half is below the
/// threshold give this word, the rest the other.
typedef struct {
  uint32_t threshold;
  int32_t other;
} KernelNoise;

/// A text from which word vectors are learned, and how words are chosen from it.
typedef struct {
  bool is_skip_gram;
  /// Words by their numbers, sentence after sentence; sentence s is sentences[s]..<sentences[s + 1].
  const int32_t *text;
  const size_t *sentences;
  /// The most words on each side, 1 to KERNEL_MOST_WINDOW, and the number of wrong words beside each
  /// right one, up to KERNEL_MOST_NEGATIVES.
  size_t window, negatives;
  /// The stream of draws: place p has draws p·(negatives + 1) and following, the first of which shrinks
  /// its window by (its high half · window) >> 32. The others are the negatives of its first group of
  /// contexts; those of group g come 2⁴⁸·g later.
  uint64_t key;
  const KernelNoise *noise;
  uint32_t vocabulary;
} KernelWordText;

/// Some places of a text with the words that were chosen for them; places without words around them are
/// left out. With skip-gram each group of at most KERNEL_CONTEXT_GROUP contexts, from the left, counts as
/// a place of its own.
typedef struct {
  size_t count;
  /// The words around place p are contexts[context_starts[p]..<context_starts[p + 1]]; what they tell
  /// apart, its own word first, outputs[output_starts[p]..<output_starts[p + 1]].
  uint32_t *context_starts, *output_starts;
  int32_t *contexts, *outputs;
  /// Pairs that have a score. Skip-gram: place by place, context by context, output by output. CBOW:
  /// place by place, output by output.
  size_t pairs;
  /// 1 for pairs with a place's own word, else 0; with room up to a multiple of 16.
  float *labels;
} KernelWordPlaces;

/// Some columns of the tables, and room for what is worked out in them.
typedef struct {
  /// A multiple of 16 up to KERNEL_MOST_COLUMNS.
  size_t width;
  /// Rows of `width` numbers, one for each word.
  float *input, *output;
  /// CBOW: a row for each place.
  float *means;
  /// For each pair, with room up to a multiple of 16.
  float *gradients;
} KernelWordColumns;

/// One implementation of every kernel. Constant, so threads may share it.
typedef struct __attribute__((swift_attr("@Sendable"))) {
  /// `v4` (AVX-512), `v3` (AVX2 and FMA), `plain` or `naive`.
  const char *name;

  // MARK: Matrices

  /// C ← op(A)·op(B), or C ← C + op(A)·op(B) where `accumulate`. op(A) is m × k, op(B) k × n.
  ///
  /// Each element is one chain from its old value or 0: fma(op(A)ᵢₚ, op(B)ₚⱼ, cᵢⱼ) for p = 0, 1, …
  /// So rows or columns may be split among threads in any way. `lda` may be less than A's row: a
  /// convolution is a product whose rows overlap. C's rows don't.
  void (*matmul)(
    bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const float *a, size_t lda,
    const float *b, size_t ldb, float *c, size_t ldc, bool accumulate);

  /// y[i·ldy + j] = Σₚ table[rows[i]·ldt + p]·matrix[p·width + j] for `count` rows (NULL: the first
  /// ones): a chain of fma from 0 for p = 0, 1, …, k − 1. `width` is a multiple of 16.
  void (*project_rows)(
    size_t count, const int32_t *rows, size_t k, const float *table, size_t ldt,
    const float *matrix, size_t width, float *y, size_t ldy);

  /// y[r·ldy + u] = activation(x[r·ldx + u] + bias[u]); no bias where NULL. y may be x.
  void (*bias_activation)(
    KernelActivation activation, size_t rows, size_t units, const float *x, size_t ldx,
    const float *bias, float *y, size_t ldy);

  /// sums[u] ← Σᵣ x[r·ldx + u] by ascending r, onto the old value where `accumulate`.
  void (*column_sums)(
    size_t rows, size_t units, const float *x, size_t ldx, float *sums, bool accumulate);

  /// y = eˣ⁻ᵐᵃˣ / Σ eˣ⁻ᵐᵃˣ over each row; the sum in 16 lanes. y may be x.
  void (*softmax)(size_t rows, size_t units, const float *x, float *y);

  /// dx = y·(dy − Σ y·dy) over each row; the sum by fma in 16 lanes. dx may be dy.
  void (*softmax_backward)(size_t rows, size_t units, const float *y, const float *dy, float *dx);

  // MARK: Elements

  /// dx = dy·activation′, from the activation's output y: relu: y > 0 ? dy : 0; sigmoid:
  /// dy·(y·(1−y)); tanh: dy·fma(−y, y, 1); elu and selu: y > 0 ? s·dy : dy·(y + s·α); softplus:
  /// dy·(1 − e⁻ʸ); leaky relu: y > 0 ? dy : a·dy. Of the two GELUs y is the input instead. dx may be dy
  /// or y.
  void (*activation_backward)(
    KernelActivation activation, size_t count, const float *y, const float *dy, float *dx);

  /// y = eˣ, within 2 units in the last place. y may be x, here and in the next three.
  void (*exp)(size_t count, const float *x, float *y);
  /// y = ln x, within 2 units in the last place; NaN below 0, −∞ at 0.
  void (*log)(size_t count, const float *x, float *y);
  /// y = tanh x, within 2 units in the last place.
  void (*tanh)(size_t count, const float *x, float *y);
  /// y = 1 / (1 + e⁻ˣ), within 2 units in the last place.
  void (*sigmoid)(size_t count, const float *x, float *y);

  /// y ← fma(a, x, y)
  void (*axpy)(size_t count, float a, const float *x, float *y);
  /// y ← y + x
  void (*add)(size_t count, const float *x, float *y);
  /// y = a·x. y may be x.
  void (*scale)(size_t count, float a, const float *x, float *y);
  /// z = x·y, as a dropout mask is applied. z may be x or y.
  void (*multiply)(size_t count, const float *x, const float *y, float *z);
  /// y = x·scale, or 0 where a draw says so; onto the old y where `accumulate`. y may be x.
  ///
  /// Element i is dropped where the high half of draw `counter + i` of the stream `key` is below
  /// `threshold`; draw c is SplitMix64's mix of key + (c + 1)·0x9E3779B97F4A7C15.
  void (*dropout)(
    size_t count, uint64_t key, uint64_t counter, uint32_t threshold, float scale, const float *x,
    float *y, bool accumulate);
  /// Σ x, in 16 lanes.
  float (*sum)(size_t count, const float *x);
  /// Σ x·y, by fma in 16 lanes.
  float (*dot)(size_t count, const float *x, const float *y);

  // MARK: Rows

  /// sums ← Σᵢ weights[i]·table[rows[i]] by ascending i, onto the old sums where `accumulate`: fma,
  /// or where `weights` is NULL plain additions.
  void (*sum_rows)(
    size_t count, const int32_t *rows, const float *weights, size_t width, const float *table,
    size_t ldt, float *sums, bool accumulate);

  /// table[rows[i]] ← table[rows[i]] + weights[i]·x for each i, by fma; plain additions where
  /// `weights` is NULL. Rows may repeat.
  void (*add_row)(
    size_t count, const int32_t *rows, const float *weights, size_t width, const float *x,
    float *table, size_t ldt);

  /// `sum_rows` for each of some bags: sums + i·width ← Σ weight·table[row] over bag samples[i].
  void (*sum_bags)(
    const KernelBags *bags, size_t count, const size_t *samples, size_t width, const float *table,
    size_t ldt, float *sums);

  /// `add_row` for each of some bags: x + i·width goes to the rows of bag samples[i] that are in range
  /// `cut`, by ascending i.
  void (*add_bags)(
    const KernelBags *bags, size_t cut, size_t count, const size_t *samples, size_t width,
    const float *x, float *table, size_t ldt);

  /// table[rows[i]] ← fma(weights[i], x[sources[i]], table[rows[i]]) for ascending i. Rows may repeat.
  void (*add_rows)(
    size_t count, const int32_t *sources, const int32_t *rows, const float *weights, size_t width,
    const float *x, size_t ldx, float *table, size_t ldt);

  /// y[j·ldy + i] = x[i·ldx + j]
  void (*transpose)(
    size_t rows, size_t columns, const float *x, size_t ldx, float *y, size_t ldy);

  /// The greatest window of a sequence, filter by filter, from projections of its words.
  ///
  /// Window p is Σⱼ table[rows[p + j]·ldt + j·tap_stride + f] over its `taps` words, by ascending j.
  /// maxima[f] is the greatest of the `windows` windows, places[f] the first p that reaches it (NULL
  /// where nobody asks); neither is written where there is no window. `filters` is a multiple of 16.
  void (*greatest_windows)(
    size_t windows, size_t taps, size_t filters, const int32_t *rows, const float *table,
    size_t ldt, size_t tap_stride, float *maxima, int32_t *places);

  /// All windows of a sequence from projections of its words:
  /// y[p·ldy + f] = Σⱼ table[rows[p·strides + j]·ldt + j·filters + f] over a window's `taps` words,
  /// by ascending j.
  void (*window_sums)(
    size_t windows, size_t strides, size_t taps, size_t filters, const int32_t *rows,
    const float *table, size_t ldt, float *y, size_t ldy);

  /// maxima[c] = the greatest x[i·ldx + c] of `count` rows, places[c] = first + the first i that
  /// reaches it. Neither is written where there is no row.
  void (*greatest_rows)(
    size_t count, size_t channels, const float *x, size_t ldx, int32_t first, float *maxima,
    int32_t *places);

  /// The way back: x[i·ldx + c] = places[c] == first + i ? g[c] : 0, onto the old x where
  /// `accumulate`.
  void (*scatter_to_argmax)(
    size_t count, size_t channels, int32_t first, const int32_t *places, const float *g, float *x,
    size_t ldx, bool accumulate);

  /// The way back that favours none: dx[i·lddx + c] = g[c] / n where x[i·ldx + c] == maxima[c], of which
  /// there are n, and 0 elsewhere, onto the old dx where `accumulate`.
  void (*share_among_greatest)(
    size_t count, size_t channels, const float *x, size_t ldx, const float *maxima, const float *g,
    float *dx, size_t lddx, bool accumulate);

  // MARK: Word vectors

  /// Chooses the words for the places first..<end of a text; place `first` is in `sentence`. A negative
  /// that is the place's own word is left out.
  void (*choose_places)(
    const KernelWordText *text, size_t first, size_t end, size_t sentence, KernelWordPlaces *places);

  /// What some columns add to the score of each pair: x·y by fma in 16 lanes, x the row of a context, or
  /// with CBOW the mean (x₁ + x₂ + …)·(1 / n) of all, which is left in `means`. There is room for scores
  /// up to a multiple of 16.
  void (*place_scores)(
    bool is_skip_gram, const KernelWordPlaces *places, const KernelWordColumns *columns,
    float *scores);

  /// Moves some columns of the rows, place after place, by the gradients g = (label − σ(score))·rate; a
  /// score is the sum of those of all parts of the columns, in their order.
  /// - Skip-gram: for ascending o dxᵢ ← fma(gᵢₒ, yₒ, dxᵢ), yₒ ← yₒ + (the chain
  ///   fma(gᵢₒ, xᵢ, …) from 0 by ascending i); then xᵢ ← xᵢ + dxᵢ by ascending i.
  /// - CBOW, m the mean: for ascending o dm ← fma(gₒ, yₒ, dm), yₒ ← fma(gₒ, m, yₒ); then xᵢ ← xᵢ + dm
  ///   by ascending i.
  void (*move_places)(
    bool is_skip_gram, const KernelWordPlaces *places, const KernelWordColumns *columns,
    size_t parts, const float *const *scores, float rate);

  // MARK: Optimisers

  /// One step of all weights: gradients g, weights w, state v, m or u.
  void (*rmsprop)(const KernelRMSprop *rule, size_t count, const float *g, float *w, float *v);
  void (*adam)(
    const KernelAdam *rule, float step_size, size_t count, const float *g, float *w, float *m,
    float *v);
  void (*sgd)(const KernelSGD *rule, size_t count, const float *g, float *w, float *u);

  void (*adagrad)(const KernelAdagrad *rule, size_t count, const float *g, float *w, float *a);
  void (*adamax)(
    const KernelAdamax *rule, float step_size, size_t count, const float *g, float *w, float *m,
    float *u);

  /// Some rows of a table brought up to `rows->step`: what they missed, then this step's gradient.
  /// w, v, m and u are the whole tables.
  void (*rmsprop_rows)(const KernelRMSprop *rule, const KernelRows *rows, float *w, float *v);
  /// `step_sizes[t]` is the step size of step t, for every step that a row may have missed, and
  /// `decays[t]` its d; NULL where that is the rule's at all of them.
  void (*adam_rows)(
    const KernelAdam *rule, const float *step_sizes, const float *decays, const KernelRows *rows,
    float *w, float *m, float *v);
  void (*sgd_rows)(const KernelSGD *rule, const KernelRows *rows, float *w, float *u);
  void (*adagrad_rows)(const KernelAdagrad *rule, const KernelRows *rows, float *w, float *a);
  /// `step_sizes` as for `adam_rows`.
  void (*adamax_rows)(
    const KernelAdamax *rule, const float *step_sizes, const KernelRows *rows, float *w, float *m,
    float *u);
} KernelTable;

/// The table for this machine: the widest instruction set it has, or the one that the environment
/// variable NBRUN_KERNELS names (`v4`, `v3`, `plain`) where the machine can run it.
const KernelTable *_Nonnull kernels(void);

/// The table with this name, or NULL where there is none or this machine can't run it.
const KernelTable *_Nullable kernels_named(const char *_Nonnull name);

#pragma clang diagnostic pop
