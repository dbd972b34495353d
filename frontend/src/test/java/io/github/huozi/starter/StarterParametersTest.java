package io.github.huozi.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.language.Language;
import io.github.huozi.wording.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StarterParametersTest {

  @Test
  void withoutParametersAnArticleInEnglishIsBegun() {
    assertThat(new StarterParameters(null, null, null).read())
        .isEqualTo(new Starter(List.of(new Language("en")), false, Optional.empty()));
  }

  @Test
  void tagsAreReadInTheirOrderAndOnce() {
    assertThat(new StarterParameters("zh-hans, en,en", "book", " T ").read())
        .isEqualTo(
            new Starter(
                List.of(new Language("zh-Hans"), new Language("en")), true, Optional.of("T")));
  }

  @Test
  void chineseHasItsScript() {
    assertThat(new StarterParameters("zh,zh-TW,zh-CN,zh-Hant", null, null).read().languages())
        .map(Language::tag)
        .containsExactly("zh-Hans", "zh-Hant-TW", "zh-Hant");
  }

  @Test
  void allThatIsWrongIsTold() {
    assertThatThrownBy(() -> new StarterParameters("en,cn", "booklet", null).read())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "languages: \"cn\" is not a language tag; write zh-Hans"
                + System.lineSeparator()
                + "type: booklet; write article or book");
    assertThatThrownBy(() -> new StarterParameters("ja,jp", null, null).read())
        .hasMessage("languages: \"jp\" is not a language tag; write ja");
    assertThatThrownBy(() -> new StarterParameters("kr", null, null).read())
        .hasMessage(
            "languages: \"kr\" is the tag of Kanuri; write ko, or kr-Latn if Kanuri is meant");
    assertThat(new StarterParameters("kr-Latn,nds", null, null).read().languages())
        .map(Language::tag)
        .containsExactly("kr-Latn", "nds");
    assertThatThrownBy(() -> new StarterParameters("xx", null, null).read())
        .hasMessage("languages: \"xx\" is not a language tag; write en,zh-Hans,zh-Hant,ja,ko");
    assertThatThrownBy(() -> new StarterParameters(",", null, null).read())
        .hasMessageStartingWith("languages: \"\" is not a language tag");
    assertThatThrownBy(() -> new StarterParameters("../x", null, null).read())
        .hasMessageStartingWith("languages: \"../x\" is not a language tag");
  }

  @Test
  void whatTheCommandLineDoesNotSayIsAskedUntilItCanBeRead() {
    Deque<String> answers = new ArrayDeque<>(List.of("cn", "ja", "booklet", "book", "題"));
    List<String> questions = new ArrayList<>();
    StarterParameters asked =
        new StarterParameters(null, null, null)
            .ask(
                question -> {
                  questions.add(question.replaceAll("(?s),.*|: .*| \\[.*", ""));
                  return Optional.of(answers.remove());
                },
                Wording.ENGLISH);
    assertThat(asked).isEqualTo(new StarterParameters("ja", "book", "題"));
    assertThat(questions).containsExactly("Languages", "languages", "Type", "type", "Title");
  }

  @Test
  void theEndOfTheInputAnswersAsUsual() {
    assertThat(
            new StarterParameters(null, null, null)
                .ask(question -> Optional.empty(), Wording.ENGLISH))
        .isEqualTo(new StarterParameters("en", "article", null));
  }

  @Test
  void whatIsKnownIsNotAsked() {
    StarterParameters known = new StarterParameters("en", "book", "T");
    assertThat(
            known.ask(
                question -> {
                  throw new AssertionError(question);
                },
                Wording.ENGLISH))
        .isEqualTo(known);
  }
}
