package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.epub.book.Creator;
import io.github.huozi.epub.book.EpubMetadata;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BylineTest {

  @Test
  void authorsAreCreatorsAndOthersContributors() {
    assertByline("A trl, B aut, C aut", "B C", "A");
    assertByline("A trl, B ill", "A", "B");
    assertByline("", "", "");
  }

  @Test
  void oneNameMayHaveTwoRoles() {
    assertByline("A aut, A ill", "A", "A");
  }

  private static void assertByline(String byline, String creators, String contributors) {
    EpubMetadata.Builder metadata = SampleBooks.metadata("en");
    for (String person : byline.isEmpty() ? new String[0] : byline.split(", ")) {
      String name = person.substring(0, 1);
      metadata.creator(new Creator(name, Optional.empty(), person.substring(2)));
    }
    PackageMetadata.Byline actual = PackageMetadata.Byline.of(metadata.build());
    assertThat(names(actual.creators())).isEqualTo(creators);
    assertThat(names(actual.contributors())).isEqualTo(contributors);
  }

  private static String names(List<Creator> creators) {
    return String.join(" ", creators.stream().map(Creator::name).toList());
  }
}
