package io.github.huozi.model.press;

import io.github.huozi.language.Language;
import java.util.Optional;

/** A text that may be another one in each language. */
public interface TextByLanguage {

  /** The wording for a language. */
  Optional<String> in(Language language);
}
