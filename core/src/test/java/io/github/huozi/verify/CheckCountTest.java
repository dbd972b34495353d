package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckCountTest {

  private final List<String> told = new ArrayList<>();
  private final CheckCount count =
      new CheckCount(
          new Progress() {
            @Override
            public void checked(String what, int checks, int of) {
              told.add(checks + " of " + of + " " + what);
            }
          });

  @Test
  void aPageIsThatOfTheCheckThatReadsIt() throws Exception {
    count.expect(3);
    count.begin("checking a.pdf for print");
    Thread other = new Thread(() -> count.begin("checking b.pdf for print"));
    other.start();
    other.join();
    count.page(Path.of("a.pdf"), 2, 9);
    count.end("checking a.pdf for print");
    assertThat(told)
        .containsExactly(
            "0 of 3 checking a.pdf for print",
            "0 of 3 checking b.pdf for print",
            "0 of 3 checking a.pdf for print, page 2 of 9",
            "1 of 3 checking b.pdf for print");
  }
}
