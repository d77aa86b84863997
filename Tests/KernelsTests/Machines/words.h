#pragma once
#include "cases.h"

/// A random text with two tables whose columns are in two parts: words are chosen, scored, and moved.
/// What each of the three kernels wrote is seen only by the case of its name.
static void learn_words(Table k, int seen) {
  for (int round = 0; round < 150; round++) {
    size_t vocabulary = 1 + upto(39), count = 1 + upto(59), sentence = 0, starts = 1;
    bool is_skip_gram = draw() & 1;
    KernelNoise *noise = room(vocabulary, sizeof *noise);
    for (size_t i = 0; i < vocabulary; i++) {
      noise[i].threshold = (uint32_t)draw();
      noise[i].other = (int32_t)upto(vocabulary - 1);
    }
    size_t *sentences = room(count * 40, sizeof *sentences);
    while (sentences[starts - 1] < count && starts < count * 40 - 1) {
      size_t next = sentences[starts - 1] + upto(25);
      sentences[starts++] = next < count ? next : count;
    }
    sentences[starts - 1] = count;
    KernelWordText text = {
      .is_skip_gram = is_skip_gram, .text = numbers(count, vocabulary), .sentences = sentences,
      .window = 1 + upto(12), .negatives = upto(17), .key = 77, .noise = noise,
      .vocabulary = (uint32_t)vocabulary};
    size_t first = upto(count - 1), end = first + upto(count - first);
    for (size_t s = 0; s + 1 < starts; s++)
      if (sentences[s] <= first) sentence = s;

    size_t groups = is_skip_gram ? count * 2 * text.window : count;
    size_t pairs = groups * (1 + text.negatives) * KERNEL_CONTEXT_GROUP + 16;
    KernelWordPlaces places = {
      .context_starts = room(groups + 1, 4), .output_starts = room(groups + 1, 4),
      .contexts = room(count * 2 * text.window, 4),
      .outputs = room(groups * (1 + text.negatives) + 1, 4), .labels = room(pairs, 4)};
    k->choose_places(&text, first, end, sentence, &places);
    if (seen == 0) {
      see(places.count), see(places.pairs);
      for (size_t p = 0; places.count > 0 && p <= places.count; p++)
        see(places.context_starts[p]), see(places.output_starts[p]);
      if (places.count > 0) {
        see_numbers(places.context_starts[places.count], places.contexts);
        see_numbers(places.output_starts[places.count], places.outputs);
      }
      see_floats(places.pairs, places.labels);
    }

    KernelWordColumns parts[2];
    const float *scores[2];
    for (int i = 0; i < 2; i++) {
      size_t width = 16 * (1 + upto(3));
      parts[i] = (KernelWordColumns){
        .width = width, .input = floats(vocabulary * width, 1),
        .output = floats(vocabulary * width, 1), .means = room(groups * width, 4),
        .gradients = room(pairs, 4)};
      float *made = room(pairs, 4);
      k->place_scores(is_skip_gram, &places, &parts[i], made);
      if (seen == 1) see_floats(places.pairs, made);
      scores[i] = made;
    }
    for (int i = 0; i < 2; i++) {
      k->move_places(is_skip_gram, &places, &parts[i], 2, scores, 0.05f);
      if (seen != 2) continue;
      see_floats(vocabulary * parts[i].width, parts[i].input);
      see_floats(vocabulary * parts[i].width, parts[i].output);
    }
  }
}

static void run_choose_places(Table k) { learn_words(k, 0); }
static void run_place_scores(Table k) { learn_words(k, 1); }
static void run_move_places(Table k) { learn_words(k, 2); }
