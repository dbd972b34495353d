import io.github.huozi.published.BuildLog

def log = new File(basedir, 'build.log').text
assert log.contains('found in .: a book of HonKit (sections: zh-Hans 2)')
assert log.contains('not imported: book.json:3: plugins; huozi runs no code of other tools')
// The settings do not say the language.
assert new File(basedir, 'publication.yaml').text ==
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/huozi/huozi/main/docs/publication.schema.json\nlanguage: zh-Hans\n'
assert BuildLog.of(basedir.toPath()).published() == ['target/publication/init-honkit-1.0-zh-Hans.epub']
return true
