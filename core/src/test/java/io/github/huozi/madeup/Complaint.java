package io.github.huozi.madeup;

/**
 * What is wrong with the files of a manuscript.
 *
 * @param kind the kind of fault, the same for all that are alike
 * @param detail where and what it is
 */
record Complaint(String kind, String detail) {

  @Override
  public String toString() {
    return kind + ": " + detail;
  }
}
