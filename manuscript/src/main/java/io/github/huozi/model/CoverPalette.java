package io.github.huozi.model;

/**
 * The colours of a cover that huozi makes: an accent, and a light tint of it. On a screen they are
 * {@code #rrggbb}, in print the inks that come nearest.
 */
public enum CoverPalette {
  /** 朱. */
  VERMILION("#8c2f24", "0% 78% 70% 45%", "#e9d9c6", "5% 14% 20% 3%", "#f7f4ee"),
  /** 藍. */
  INDIGO("#1f3a5f", "90% 65% 20% 42%", "#c9d6e2", "20% 8% 5% 3%", "#f4f3ee"),
  /** 松. */
  PINE("#2f4a3c", "65% 30% 60% 60%", "#cfd8c8", "18% 8% 20% 3%", "#f3f2ea"),
  /** 墨. */
  INK("#2b2b2b", "40% 30% 30% 85%", "#d8d3c8", "8% 8% 12% 8%", "#f5f3ee"),
  /** 赭. */
  OCHRE("#7a4f1d", "15% 58% 95% 48%", "#e7d3ae", "5% 15% 35% 3%", "#f8f3e6");

  private final String accent;
  private final String accentInks;
  private final String tint;
  private final String tintInks;
  private final String paper;

  CoverPalette(String accent, String accentInks, String tint, String tintInks, String paper) {
    this.accent = accent;
    this.accentInks = inks(accentInks);
    this.tint = tint;
    this.tintInks = inks(tintInks);
    this.paper = paper;
  }

  private static String inks(String shares) {
    return "device-cmyk(" + shares + ")";
  }

  /** The accent, dark enough for words on the paper and for light words on it. */
  public String accent() {
    return accent;
  }

  /** The inks of the accent, {@code device-cmyk(…)}. */
  public String accentInks() {
    return accentInks;
  }

  /** A light ground that goes with the accent. */
  public String tint() {
    return tint;
  }

  /** The inks of the tint, {@code device-cmyk(…)}. */
  public String tintInks() {
    return tintInks;
  }

  /** The colour of paper on a screen. In print the paper itself takes its place. */
  public String paper() {
    return paper;
  }
}
