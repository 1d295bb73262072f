package org.newsgraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParserStateTest {

  private static final int LABEL = 3;

  private final ParserState state = new ParserState(3);

  @Test
  void begin_rootIsOnTheStackAndAllWordsWait() {
    assertThat(state.stack(0)).isZero();
    assertThat(state.stack(1)).isEqualTo(-1);
    assertThat(state.buffer(0)).isEqualTo(1);
    assertThat(state.buffer(2)).isEqualTo(3);
    assertThat(state.buffer(3)).isEqualTo(-1);
    assertThat(state.waiting()).isEqualTo(3);
    assertThat(state.finished()).isFalse();
  }

  @Test
  void leftArc_wordBelowTheTop_isItsDependentAndGone() {
    state.shift();
    state.shift();
    state.leftArc(LABEL);

    assertThat(state.head(1)).isEqualTo(2);
    assertThat(state.label(1)).isEqualTo(LABEL);
    assertThat(state.stack(0)).isEqualTo(2);
    assertThat(state.depth()).isEqualTo(2);
    assertThat(state.leftChild(2, 1)).isEqualTo(1);
    assertThat(state.leftChild(2, 2)).isEqualTo(-1);
  }

  @Test
  void rightArc_top_isDependentOfTheWordBelow() {
    state.shift();
    state.shift();
    state.rightArc(LABEL);
    state.shift();
    state.rightArc(LABEL);

    assertThat(state.rightChild(1, 1)).as("the outermost").isEqualTo(3);
    assertThat(state.rightChild(1, 2)).isEqualTo(2);
    assertThat(state.rightChild(-1, 1)).isEqualTo(-1);
  }

  @Test
  void finished_allWordsAttached_isTrue() {
    for (int i = 0; i < 3; i++) {
      state.shift();
      state.rightArc(LABEL);
    }

    assertThat(state.finished()).isTrue();
    assertThat(state.head(3)).isZero();
  }
}
