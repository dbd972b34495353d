import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).problems() == [
    'src/main/publication/publication.yaml:5: vertical text is not supported yet; delete the line'
        + ' or write horizontal-tb',
]
assert new File(basedir, 'target/publication').list() as List == ['publish.sarif']
return true
