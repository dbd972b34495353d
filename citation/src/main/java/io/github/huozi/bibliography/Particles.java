package io.github.huozi.bibliography;

import io.github.huozi.citation.PersonName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts particles from names that have them within the family or the given name. */
final class Particles {

  private static final Pattern BEFORE_FAMILY =
      Pattern.compile("((?:[\\p{Ll}'\u2019.]+(?:[ -]|(?<=['\u2019-])))+)(\\p{Lu}.*|\\p{Lo}.*)");
  private static final Pattern AFTER_GIVEN =
      Pattern.compile("(.*?\\S) +((?:\\p{Ll}[\\p{Ll}'\u2019.]*(?: |$))+)");
  private static final Pattern SUFFIX = Pattern.compile("(.*?),(!?) *(.*)");

  private Particles() {}

  static PersonName parted(PersonName name) {
    String family = name.family();
    String given = name.given();
    String dropping = name.droppingParticle();
    String nonDropping = name.nonDroppingParticle();
    String suffix = name.suffix();
    boolean comma = name.commaSuffix();
    if (family.startsWith("\"") && family.endsWith("\"") && family.length() > 1) {
      return new PersonName(
          family.substring(1, family.length() - 1),
          given,
          dropping,
          nonDropping,
          suffix,
          comma,
          "",
          name.fixedOrder());
    }
    Matcher withSuffix = SUFFIX.matcher(given);
    if (suffix.isEmpty() && withSuffix.matches()) {
      given = withSuffix.group(1);
      suffix = withSuffix.group(3);
      comma = !withSuffix.group(2).isEmpty();
    }
    Matcher before = BEFORE_FAMILY.matcher(family);
    if (nonDropping.isEmpty() && before.matches()) {
      nonDropping = before.group(1).strip();
      family = before.group(2);
    }
    Matcher after = AFTER_GIVEN.matcher(given);
    if (dropping.isEmpty() && after.matches()) {
      given = after.group(1);
      dropping = after.group(2).strip();
    }
    return new PersonName(
        family, given, dropping, nonDropping, suffix, comma, name.literal(), name.fixedOrder());
  }
}
