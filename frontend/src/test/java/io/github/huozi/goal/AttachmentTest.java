package io.github.huozi.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The parameter {@code attach}. */
class AttachmentTest {

  @Test
  void thatOfAnArchiveIsAskedFor() {
    assertThat(Attachment.of(null, false)).isEqualTo(Attachment.FILES);
    assertThat(Attachment.of(" ", true)).isEqualTo(Attachment.NONE);
    assertThat(Attachment.of("files", true)).isEqualTo(Attachment.FILES);
    assertThat(Attachment.of("zip", true)).isEqualTo(Attachment.ZIP);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attachment.of("jar", true))
        .withMessage("<attach>: jar; write files, zip or none");
  }
}
