package io.github.huozi.press;

import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Condition;
import io.github.huozi.model.press.PrintProfile.Inks;
import io.github.huozi.model.press.PrintProfile.Least;
import io.github.huozi.model.press.PrintProfile.Marks;
import io.github.huozi.model.press.PrintProfile.Sheet;
import io.github.huozi.model.press.PrintProfile.Standard;
import java.util.List;
import java.util.Optional;

/** Print profiles of tests: PDF/X-4, ten points of bleed, four inks. */
final class ProfileBuilder {

  static final double BLEED = 10;

  private Standard standard = Standard.X4;
  private double bleed = BLEED;
  private boolean spineBleed = true;
  private Marks marks = Marks.NONE;
  private boolean folios;
  private int multiple = 1;
  private Colors colors = Colors.CMYK;
  private double limit = 3;
  private boolean embedded = true;
  private boolean outlines;
  private double rule;
  private double tint;

  ProfileBuilder standard(Standard value) {
    standard = value;
    return this;
  }

  ProfileBuilder bleed(double value) {
    bleed = value;
    return this;
  }

  ProfileBuilder noSpineBleed() {
    spineBleed = false;
    return this;
  }

  ProfileBuilder marks(Marks value) {
    marks = value;
    return this;
  }

  ProfileBuilder folios() {
    folios = true;
    return this;
  }

  ProfileBuilder multiple(int value) {
    multiple = value;
    return this;
  }

  ProfileBuilder colors(Colors value) {
    colors = value;
    return this;
  }

  ProfileBuilder limit(double value) {
    limit = value;
    return this;
  }

  ProfileBuilder named() {
    embedded = false;
    return this;
  }

  ProfileBuilder outlines() {
    outlines = true;
    return this;
  }

  ProfileBuilder least(double thinnest, double lightest) {
    rule = thinnest;
    tint = lightest;
    return this;
  }

  PrintProfile build() {
    return new PrintProfile(
        "test",
        1,
        standard,
        new Sheet(bleed, spineBleed, marks, marks != Marks.NONE),
        folios,
        multiple,
        new Inks(colors, limit, new Condition("FOGRA39L", Optional.of("FOGRA39L"), embedded)),
        new Least(0, List.of(), 0, rule, tint),
        outlines,
        Optional.empty());
  }
}
