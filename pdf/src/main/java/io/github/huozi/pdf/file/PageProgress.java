package io.github.huozi.pdf.file;

/** A listener to the making of a PDF, which takes a while for long books. */
public interface PageProgress {

  /** Reports nothing. */
  PageProgress NONE =
      new PageProgress() {
        @Override
        public void composed(int sections, int of) {
          // Reports nothing.
        }

        @Override
        public void drawn(int pages, int of) {
          // Reports nothing.
        }
      };

  /** Reports the number of sections whose lines are composed. */
  void composed(int sections, int of);

  /** Reports the number of pages that are painted. */
  void drawn(int pages, int of);
}
