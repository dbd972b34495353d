package io.github.huozi.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.Huozi;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.language.Language;
import io.github.huozi.problem.Problem;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import io.github.huozi.testing.InParts;
import io.github.huozi.validator.ClassPathValidators;
import io.github.huozi.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is begun can be published, without a warning. */
@Tag("long")
class PublishedStarterTest {

  @TempDir Path temp;

  private PublishResult publish(Starter starter) throws Exception {
    NewFiles.write(starter.publication("", Wording.ENGLISH), temp);
    ExecutorService threads = EngineThreads.pool();
    try {
      return new Huozi(threads)
          .publish(
              PublishRequest.of(temp, temp.resolve("target")).build(),
              ClassPathFonts.SHARED,
              Progress.NONE);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aBookInEveryLanguage() throws Exception {
    List<Language> languages =
        Stream.of("en", "zh-Hans", "zh-Hant", "ja", "ko", "fr", "zh-Hant-TW")
            .map(Language::new)
            .toList();
    PublishResult result = publish(new Starter(languages, true, Optional.of("T")));
    assertThat(result.warnings()).map(Problem::message).isEmpty();
    assertThat(result.files()).hasSize(14);
  }

  /** What readers do not see is left out: the tests of the checks have it. */
  @InParts(2)
  @ParameterizedTest
  @CsvSource({"article, article", "article, report", "book, book", "book, report"})
  void nothingInItsPagesIsReported(String type, String theme) throws Exception {
    List<Language> languages =
        Stream.of("en", "zh-Hans", "zh-Hant", "ja", "ko").map(Language::new).toList();
    Starter starter = new Starter(languages, type.equals("book"), Optional.empty());
    NewFiles.write(starter.publication("", Wording.ENGLISH), temp);
    if (!theme.equals(type)) {
      Files.writeString(
          temp.resolve("publication.yaml"), "theme: " + theme + "\n", StandardOpenOption.APPEND);
    }
    Path output = temp.resolve("target");
    ExecutorService threads = EngineThreads.pool();
    try {
      Huozi engine = new Huozi(threads);
      engine.publish(
          PublishRequest.of(temp, output).formats(Set.of(Format.PDF)).build(),
          ClassPathFonts.SHARED,
          Progress.NONE);
      VerifyRequest.Builder request = VerifyRequest.of(temp, output).formats(Set.of(Format.PDF));
      VerifyResult result =
          engine.verify(
              request.skippedChecks(Set.of("verapdf")).build(),
              ClassPathValidators.SHARED,
              Progress.NONE);
      assertThat(result.findings()).map(VerifyResult.FindingLine::text).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  /** The rules that the style sheet has in comments. */
  @Test
  void theRulesOfTheThemeAreSuchThatHuoziReads() throws Exception {
    NewFile theme = Starter.theme("", Wording.ENGLISH);
    String rules = theme.text().replaceAll("(?m)^/\\*.*[^/]$|^\\*/$|^   Every.*$", "");
    assertThat(rules).contains("@page", "pre {").doesNotContain("Titles in");
    Files.createDirectories(temp.resolve("theme/css"));
    Files.writeString(temp.resolve(theme.path()), rules);
    PublishResult result =
        publish(new Starter(List.of(new Language("en")), false, Optional.empty()));
    assertThat(result.warnings()).map(Problem::message).isEmpty();
  }
}
