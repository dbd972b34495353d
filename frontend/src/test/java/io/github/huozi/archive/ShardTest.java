package io.github.huozi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** How publications are divided among machines. */
class ShardTest {

  @Test
  void eachPublicationBelongsToOneShard() {
    List<Shard> shards =
        IntStream.rangeClosed(1, 7).mapToObj(number -> Shard.of(number + "/7")).toList();
    for (int i = 0; i < 7000; i++) {
      String name = "2026/article-" + i;
      assertThat(shards.stream().filter(shard -> shard.has(name))).as(name).hasSize(1);
    }
    for (Shard shard : shards) {
      long size = IntStream.range(0, 7000).filter(i -> shard.has("2026/article-" + i)).count();
      assertThat(size).as(shard.toString()).isBetween(900L, 1100L);
    }
  }

  /** Machines of different versions of huozi may work on one archive. */
  @Test
  void theShardOfANameIsTheSameForEver() {
    assertThat(new Shard(9, 16).has("clay")).isTrue();
    assertThat(new Shard(2, 16).has("活字")).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "1/1"})
  void withoutAShardAllAreMeant(String parameter) {
    assertThat(Shard.of(parameter)).isEqualTo(Shard.WHOLE);
    assertThat(Shard.of(parameter).suffix()).isEmpty();
  }

  @Test
  void aShardHasItsNumberInTheNamesOfItsFiles() {
    assertThat(Shard.of(" 3/16 ").suffix()).isEqualTo("-3-of-16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/4", "5/4", "1", "1/0", "a/b", "-1/4", "1/4/2"})
  void anythingElseIsAMistake(String parameter) {
    assertThatThrownBy(() -> Shard.of(parameter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "<shard>: "
                + parameter
                + "; write the number of a shard and how many there are, for example 1/4");
  }
}
