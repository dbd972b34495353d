package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The ids of a package are found by every reading system. */
final class PackagedIdsTest {

  @Test
  void whatIsNotAsciiIsWrittenAsItsCodePoint() {
    LinkTargets.PackagedIds ids =
        new LinkTargets.PackagedIds(List.of("clay--活字", "clay--𠀀", "clay--naïve b/c"));
    assertThat(ids.of("clay--活字")).isEqualTo("clay--u6d3bu5b57");
    assertThat(ids.of("clay--𠀀")).isEqualTo("clay--u20000");
    assertThat(ids.of("clay--naïve b/c")).isEqualTo("clay--nauefveu20bu2fc");
  }

  @Test
  void anAsciiIdStaysAsItIs() {
    LinkTargets.PackagedIds ids = new LinkTargets.PackagedIds(List.of("clay--Type_2.1:a"));
    assertThat(ids.of("clay--Type_2.1:a")).isEqualTo("clay--Type_2.1:a");
    assertThat(ids.of("of-no-document-活")).isEqualTo("of-no-document-活");
  }

  @Test
  void noIdTakesAnothersPlace() {
    LinkTargets.PackagedIds ids =
        new LinkTargets.PackagedIds(List.of("活", "u6d3b", "u6d3b-1", "u6d3活", "u6d3u6d3b"));
    assertThat(List.of(ids.of("活"), ids.of("u6d3b"), ids.of("u6d3b-1")))
        .containsExactly("u6d3b-2", "u6d3b", "u6d3b-1");
    assertThat(ids.of("u6d3活")).isEqualTo("u6d3u6d3b-1");
  }
}
