package io.github.huozi.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comments of the files to begin with, in each language. */
class StarterCommentsTest {

  /** Words that stand one after the other in a comment, and in no key or example. */
  private static final Pattern ENGLISH =
      Pattern.compile("(?m)(?:^ *#|^/\\*|  #).*?\\b(?:the|of|and|with|what|where|how|each)\\b.*");

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja", "ko"})
  void noCommentIsEnglish(String tag) {
    Wording wording = Wording.of(Optional.of(tag), Locale.ROOT);
    List<NewFile> files = new ArrayList<>();
    Starter starter = new Starter(List.of(new Language(tag)), false, Optional.empty());
    files.add(starter.publication("", wording).get(0));
    files.add(Starter.theme("", wording));
    files.addAll(Starter.repository(wording));
    for (NewFile file : files) {
      assertThat(ENGLISH.matcher(file.text()).results().map(found -> found.group()).toList())
          .as(file.path())
          .isEmpty();
    }
  }
}
