package io.github.huozi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.request.ArchivedPublication;
import io.github.huozi.request.UnknownNameException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which publications of an archive are meant. */
class PublicationChoiceTest {

  private final List<ArchivedPublication> all =
      Stream.of("2025/clay", "2025/wood", "2026/clay", "index")
          .map(name -> new ArchivedPublication(name, Path.of("archive", name)))
          .toList();

  private List<String> chosen(List<String> names, Shard shard) {
    return new PublicationChoice(names, shard)
        .of(all).stream().map(ArchivedPublication::name).toList();
  }

  @Test
  void withoutANameAllAre() {
    assertThat(chosen(List.of(), Shard.WHOLE)).hasSize(4);
  }

  @Test
  void namesAndPatternsMeanSome() {
    assertThat(chosen(List.of("index", "*/clay"), Shard.WHOLE))
        .containsExactly("2025/clay", "2026/clay", "index");
    assertThat(chosen(List.of("*"), Shard.WHOLE)).containsExactly("index");
  }

  @Test
  void aShardHasItsPartOfThem() {
    assertThat(
            Stream.of("1/2", "2/2")
                .flatMap(shard -> chosen(List.of("2025/*"), Shard.of(shard)).stream()))
        .containsExactlyInAnyOrder("2025/clay", "2025/wood");
  }

  @Test
  void aNameThatMeansNoneIsAMistake() {
    assertThatThrownBy(() -> chosen(List.of("2025/clya"), Shard.WHOLE))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage(
            "<publications>: the archive has no publication 2025/clya; did you mean 2025/clay?");
    assertThatThrownBy(() -> chosen(List.of("[a"), Shard.WHOLE))
        .hasMessageContaining("<publications>: [a is not a pattern");
  }
}
