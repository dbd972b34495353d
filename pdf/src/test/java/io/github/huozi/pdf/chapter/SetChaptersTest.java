package io.github.huozi.pdf.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.language.WritingMode;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.file.PrintStages;
import io.github.huozi.pdf.style.Resources;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapters on which the renderer fails. */
class SetChaptersTest {

  private static final Workers WORKERS = new Workers(EngineThreads.pool());

  private static final String CHAPTER =
      "<section data-section='%s' style='page-break-before: always'><p>A bell.</p>%s</section>";

  @ParameterizedTest
  @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class, Failure.class})
  void aChapterThatFailsOnceIsSetAgain(Class<? extends Throwable> failure) throws Exception {
    AtomicInteger left = new AtomicInteger(1);
    assertThat(set(failing(failure, left))).hasSize(3);
    assertThat(left).hasNegativeValue();
  }

  @ParameterizedTest
  @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class, Failure.class})
  void aChapterThatFailsAgainIsTold(Class<? extends Throwable> failure) {
    AtomicInteger left = new AtomicInteger(2);
    assertThatThrownBy(() -> set(failing(failure, left)))
        .satisfies(second -> assertThat(second.getSuppressed()).hasSize(1))
        .extracting(second -> second.getCause() == null ? second : second.getCause())
        .isInstanceOf(failure);
  }

  /** Files of which one makes the renderer fail as often as is left. */
  private static Resources failing(Class<? extends Throwable> failure, AtomicInteger left) {
    return name -> {
      if (left.getAndDecrement() > 0) {
        SetChaptersTest.<RuntimeException>fail(failure);
      }
      return Optional.empty();
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void fail(Class<? extends Throwable> failure) throws T {
    try {
      throw (T) failure.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<SetChapter> set(Resources resources) throws IOException {
    Document document =
        Jsoup.parse(
            CHAPTER.formatted("a", "")
                + CHAPTER.formatted("b", "<p><img src='plate.png' alt='A plate'></p>")
                + CHAPTER.formatted("c", ""));
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
    ChapterSource source =
        ChapterSource.of(
            new Language("en"),
            WritingMode.HORIZONTAL_TB,
            new FontSet(ClassPathFonts.SHARED.of(Script.WESTERN), false),
            resources,
            false,
            PrintStages.UNCHANGED);
    ChapterPlan plan = ChapterPlan.of(document, source);
    return new SetChapters(source, plan, Optional.empty(), WORKERS, PageProgress.NONE).set();
  }

  private static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Failure() {}
  }
}
