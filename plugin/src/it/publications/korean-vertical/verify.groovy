import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).problems() == [
    'src/main/publication/publication.yaml:5: text in ko cannot be set vertically; delete the line;'
        + ' editions in Chinese and Japanese may have vertical-rl',
]
assert new File(basedir, 'target/publication').list() as List == ['publish.sarif']
return true
