import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).problems() == [
    'src/main/publication/publication.yaml:2: unknown key "autors"; did you mean "authors"?',
]
assert new File(basedir, 'target/publication').list() as List == ['publish.sarif']
return true
