package io.github.huozi.pdf.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Counters and their scopes; the cases are those of CSS 2.1 §12.4.1. */
class CounterScopesTest {

  private final CounterScopes scopes = new CounterScopes();

  @Test
  void aCounterHoldsForTheSiblingsThatFollow() {
    scopes.enter();
    scopes.reset("figure", 3);
    scopes.enter();
    scopes.increment("figure", 1);
    assertThat(scopes.value("figure")).isEqualTo(4);
    scopes.leave();
    assertThat(scopes.value("figure")).isEqualTo(4);
    scopes.leave();
    assertThat(scopes.value("figure")).isZero();
  }

  @Test
  void aResetInsideMakesACounterOfItsOwn() {
    scopes.reset("item", 0);
    scopes.increment("item", 1);
    scopes.enter();
    scopes.reset("item", 0);
    scopes.increment("item", 2);
    assertThat(scopes.values("item")).containsExactly(1, 2);
    scopes.leave();
    scopes.increment("item", 1);
    assertThat(scopes.values("item")).containsExactly(2);
  }

  @Test
  void aResetBesideReplacesTheCounter() {
    scopes.reset("item", 5);
    scopes.reset("item", 1);
    assertThat(scopes.values("item")).containsExactly(1);
  }

  @Test
  void aCounterWithoutResetBeginsWhereItIsUsed() {
    scopes.enter();
    scopes.increment("note", 1);
    scopes.leave();
    scopes.increment("note", 1);
    assertThat(scopes.value("note")).isEqualTo(1);
    assertThat(scopes.values("other")).containsExactly(0);
  }
}
