package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Applies the {@link DamageCase}s to the files of a book, and counts the damages that {@code
 * verify} finds: one in six of each kind, or with the tag {@code slow} all. huozi's own checks run
 * first, EPUBCheck and veraPDF only for the damages that these miss.
 */
@Tag("long")
class DamageSuiteTest {

  /** The least percentage of the damages of a kind that must be found. */
  private static final int FOUND = 95;

  private static final int ONE_IN = 6;

  @TempDir static Path temp;

  private static FinishedBook book;
  private static Report whole;
  private static Report withValidators;

  @BeforeAll
  static void publish() throws Exception {
    book = FinishedBook.specimen(temp);
    whole = book.verify();
    withValidators = book.verify(FinishedBook.WITHOUT_RECORD);
  }

  @ParameterizedTest
  @EnumSource
  void damagesAreFound(DamageKind kind) throws Exception {
    List<DamageCase> all = kind.cases();
    assertThat(all).as("damages of %s", kind).hasSizeGreaterThanOrEqualTo(10);
    List<DamageCase> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += ONE_IN) {
      some.add(all.get(i));
    }
    assertFound(kind, some);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void allDamagesAreFound(DamageKind kind) throws Exception {
    assertFound(kind, kind.cases());
  }

  private static void assertFound(DamageKind kind, List<DamageCase> cases) throws Exception {
    List<String> missed = new ArrayList<>();
    for (DamageCase damage : cases) {
      book.mend();
      damage.apply(book);
      if (!isFound(kind)) {
        missed.add(damage.name());
      }
    }
    book.mend();
    assertThat(100 * (cases.size() - missed.size()))
        .as("%d %s, of which these were not found: %s", cases.size(), kind, missed)
        .isGreaterThanOrEqualTo(FOUND * cases.size());
  }

  /**
   * Whether a damage is found. The record of digests counts for flipped bits: some have no effect.
   */
  private static boolean isFound(DamageKind kind) throws Exception {
    if (kind == DamageKind.BITS) {
      return !FinishedBook.newRules(whole, book.verify(Set.of("epubcheck", "verapdf"))).isEmpty();
    }
    return !FinishedBook.newRules(whole, book.verify()).isEmpty()
        || !FinishedBook.newRules(withValidators, book.verify(FinishedBook.WITHOUT_RECORD))
            .isEmpty();
  }
}
