package io.github.huozi.citation;

import java.util.function.UnaryOperator;

/**
 * A name of a person or of an institution; parts that it lacks are empty.
 *
 * @param family the family name, without particles
 * @param given the given names
 * @param droppingParticle a particle that goes where only the family name is shown: “von” in
 *     Alexander von Humboldt
 * @param nonDroppingParticle a particle that stays: “van” in Vincent van Gogh
 * @param suffix such as “Jr.”
 * @param commaSuffix stands for a comma before the suffix, also where the given name comes first
 * @param literal the name of an institution, or one that has no parts
 * @param fixedOrder stands for family and given name in this order in every style
 */
public record PersonName(
    String family,
    String given,
    String droppingParticle,
    String nonDroppingParticle,
    String suffix,
    boolean commaSuffix,
    String literal,
    boolean fixedOrder) {

  /** A person with a family and a given name. */
  public static PersonName of(String family, String given) {
    return new PersonName(family, given, "", "", "", false, "", false);
  }

  /** A name without parts. */
  public static PersonName literal(String name) {
    return new PersonName("", "", "", "", "", false, name, false);
  }

  /** Returns the name with its parts changed, but for particles and suffix. */
  public PersonName with(UnaryOperator<String> change) {
    return new PersonName(
        change.apply(family),
        change.apply(given),
        droppingParticle,
        nonDroppingParticle,
        suffix,
        commaSuffix,
        change.apply(literal),
        fixedOrder);
  }

  /** Returns the letters of the name, for its script. */
  public String letters() {
    return literal.isEmpty() ? family + given : literal;
  }
}
