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
 * Damages the files of a book in every way that is written down, and counts what {@code verify}
 * finds. Our own checks are asked first, EPUBCheck and veraPDF only about what these miss.
 */
@Tag("long")
class DamageSuiteTest {

  /** Of a hundred damages of a kind so many must be found. */
  private static final int FOUND = 95;

  @TempDir static Path temp;

  private static FinishedBook book;
  private static Report whole;
  private static Report judged;

  @BeforeAll
  static void publish() throws Exception {
    book = FinishedBook.specimen(temp);
    whole = book.verify();
    judged = book.verify(FinishedBook.WITHOUT_RECORD);
  }

  @ParameterizedTest
  @EnumSource
  void damagesAreFound(DamageKind kind) throws Exception {
    List<DamageCase> cases = kind.cases();
    assertThat(cases).as("damages of %s", kind).hasSizeGreaterThanOrEqualTo(10);
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
        .as("%d %s, of which nobody found %s", cases.size(), kind, missed)
        .isGreaterThanOrEqualTo(FOUND * cases.size());
  }

  /** Some bits mean nothing to anybody: that they are others only the record can tell. */
  private static boolean isFound(DamageKind kind) throws Exception {
    if (kind == DamageKind.BITS) {
      return !FinishedBook.newRules(whole, book.verify(Set.of("epubcheck", "verapdf"))).isEmpty();
    }
    return !FinishedBook.newRules(whole, book.verify()).isEmpty()
        || !FinishedBook.newRules(judged, book.verify(FinishedBook.WITHOUT_RECORD)).isEmpty();
  }
}
