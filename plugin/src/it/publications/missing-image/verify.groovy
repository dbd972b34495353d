import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).problems() == [
    'src/main/publication/en/text.md:5: the image images/press.png does not exist; add the file or'
        + ' correct the path',
]
assert new File(basedir, 'target/publication').list() as List == ['publish.sarif']
return true
