package org.newsgraph.annotate;

import java.util.Arrays;

/// A sentence half parsed: which words wait, which are on the stack, and the arcs so far.
///
/// Words count from 1; 0 is the root. What does not exist is -1.
final class ParserState {

  private final int[] heads;
  private final int[] labels;
  private final int[] stack;
  private int depth = 1;
  private int next = 1;

  ParserState(int words) {
    heads = new int[words + 1];
    labels = new int[words + 1];
    stack = new int[words + 1];
    Arrays.fill(heads, -1);
    Arrays.fill(labels, -1);
  }

  boolean finished() {
    return depth == 1 && waiting() == 0;
  }

  int depth() {
    return depth;
  }

  /// How many words have not been on the stack yet.
  int waiting() {
    return heads.length - next;
  }

  /// The word this far below the stack's top.
  int stack(int below) {
    return below < depth ? stack[depth - 1 - below] : -1;
  }

  /// The word this far behind the first of those that wait.
  int buffer(int behind) {
    return next + behind < heads.length ? next + behind : -1;
  }

  int head(int word) {
    return heads[word];
  }

  int label(int word) {
    return word <= 0 ? -1 : labels[word];
  }

  /// The `nth` dependent on the left of a word, from outside and from 1.
  int leftChild(int word, int nth) {
    int left = nth;
    for (int i = 1; i < word; i++) {
      if (heads[i] == word && --left == 0) {
        return i;
      }
    }
    return -1;
  }

  /// The `nth` dependent on the right of a word, from outside and from 1.
  int rightChild(int word, int nth) {
    if (word < 0) {
      return -1;
    }
    int left = nth;
    for (int i = heads.length - 1; i > word; i--) {
      if (heads[i] == word && --left == 0) {
        return i;
      }
    }
    return -1;
  }

  /// The next word goes onto the stack.
  void shift() {
    stack[depth++] = next++;
  }

  /// The stack's second word becomes a dependent of its top.
  void leftArc(int label) {
    attach(stack(1), stack(0), label);
    stack[depth - 2] = stack[depth - 1];
    depth--;
  }

  /// The stack's top becomes a dependent of the word below it.
  void rightArc(int label) {
    attach(stack(0), stack(1), label);
    depth--;
  }

  private void attach(int word, int head, int label) {
    heads[word] = head;
    labels[word] = label;
  }
}
