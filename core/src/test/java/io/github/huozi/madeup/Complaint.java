package io.github.huozi.madeup;

/**
 * What is wrong with the files of a manuscript.
 *
 * @param kind the kind of fault, the same for all that are alike
 * @param detail where and what it is
 */
record Complaint(String kind, String detail) {

  /** Whether it is more than a warning of {@code verify}. */
  boolean isError() {
    return !kind.startsWith("verify warning");
  }

  @Override
  public String toString() {
    return kind + ": " + detail;
  }
}
