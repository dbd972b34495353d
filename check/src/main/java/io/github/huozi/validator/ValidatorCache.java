package io.github.huozi.validator;

import io.github.huozi.request.ValidatorSource;
import io.github.huozi.validator.Validators.Validator;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps validators, so that the next module of a build does not load them again, which takes longer
 * than to check a short text. When memory is low, those that do not run are dropped.
 */
public final class ValidatorCache {

  private final Map<Key, SoftReference<Validator>> loaded = new HashMap<>();

  private record Key(ValidatorKind kind, List<Path> classPath) {}

  /**
   * Loads the validators that are needed, and no other.
   *
   * @throws IOException if one of them cannot be resolved or started
   */
  public Validators validators(Set<ValidatorKind> kinds, ValidatorSource source)
      throws IOException {
    Map<ValidatorKind, Validator> validators = new EnumMap<>(ValidatorKind.class);
    for (ValidatorKind kind : kinds) {
      validators.put(kind, validator(kind, source.classPath(kind.coordinates())));
    }
    return new Validators(validators);
  }

  synchronized Validator validator(ValidatorKind kind, List<Path> classPath) throws IOException {
    Key key = new Key(kind, List.copyOf(classPath));
    SoftReference<Validator> known = loaded.get(key);
    Validator validator = known == null ? null : known.get();
    if (validator == null) {
      validator = Validator.of(kind, classPath);
      loaded.put(key, new SoftReference<>(validator));
    }
    return validator;
  }
}
