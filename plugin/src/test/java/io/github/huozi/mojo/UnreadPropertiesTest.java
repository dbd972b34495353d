package io.github.huozi.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadPropertiesTest {

  private static final Map<String, String> READ =
      Map.of(
          "bodySize", "huozi.bodySize",
          "embedFonts", "huozi.embedFonts",
          "skipVerify", "huozi.verify.skip",
          "skip", "huozi.skip",
          "failOn", "huozi.failOn",
          "type", "type",
          "languages", "languages");

  @ParameterizedTest
  @CsvSource({
    "huozi.bodysize, huozi.bodySize",
    "huozi.body-size, huozi.bodySize",
    "huozi.embedFont, huozi.embedFonts",
    "huozi.skipVerify, huozi.verify.skip",
    "huozi.verifySkip, huozi.verify.skip",
    "huozi.failon, huozi.failOn",
    "huozi.languages, languages",
    "huozi.type, type",
  })
  void aPropertyThatIsMisspeltIsToldWithTheOneThatIsMeant(String written, String meant) {
    assertThat(UnreadProperties.warnings(Set.of(written), READ, name -> false))
        .containsExactly(
            "The property "
                + written
                + " is read by no goal of huozi; did you mean "
                + meant
                + "?");
  }

  @Test
  void anUnknownPropertyIsToldWithTheListOfThem() {
    assertThat(UnreadProperties.warnings(Set.of("huozi.paper"), READ, name -> false))
        .containsExactly(
            "The property huozi.paper is read by no goal of huozi; mvn huozi:help -Ddetail lists"
                + " the properties that are read");
  }

  @Test
  void whatAnyGoalReadsOrAPomRefersToIsNotTold() {
    assertThat(
            UnreadProperties.warnings(
                Set.of("huozi.failOn", "languages", "bodysize", "huozi.version"),
                READ,
                "huozi.version"::equals))
        .isEmpty();
  }
}
