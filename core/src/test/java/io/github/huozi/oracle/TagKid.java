package io.github.huozi.oracle;

/** What may be in an element of the structure tree. */
sealed interface TagKid permits Tag, TagKid.Content, TagKid.Annotation {

  /**
   * Marked contents of a page that follow each other in an element.
   *
   * @param page counted from 1
   * @param text what is copied of it, spaces included
   * @param pictures how many images are in it
   * @param drawn whether rules or paths are in it
   */
  record Content(int page, String text, int pictures, boolean drawn) implements TagKid {

    @Override
    public String toString() {
      String images = pictures > 0 ? " +" + pictures + " pictures" : "";
      return "p%d “%s”%s%s".formatted(page, text, images, drawn ? " +drawing" : "");
    }
  }

  /**
   * An annotation, such as that of a link.
   *
   * @param what its target
   */
  record Annotation(String what) implements TagKid {

    @Override
    public String toString() {
      return "→ " + what;
    }
  }
}
