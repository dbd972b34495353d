import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).problems() == [
    'src/main/publication/publication.yaml:1: the title has no wording for the edition zh-Hans; add'
        + ' zh-Hans: … to it',
    'src/main/publication/publication.yaml:3: the author\'s name has no wording for the edition'
        + ' zh-Hans; add zh-Hans: … to it',
]
assert new File(basedir, 'target/publication').list() as List == ['publish.sarif']
return true
