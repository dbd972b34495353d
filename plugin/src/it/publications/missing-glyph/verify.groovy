import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).problems() == [
    'src/main/publication/publication.yaml:2: no font has the character 𓀀 (U+13000), which occurs'
        + ' once; write it another way, or add a font that has it to theme/fonts'
        + ' (https://github.com/huozi/huozi/blob/main/docs/fonts.md)',
    'src/main/publication/zh-Hans/text.md:5: no font has the character 𓂀 (U+13080), which occurs'
        + ' 2 times; write it another way, or add a font that has it to theme/fonts'
        + ' (https://github.com/huozi/huozi/blob/main/docs/fonts.md)',
]
assert new File(basedir, 'target/publication').list() as List == ['publish.sarif']
return true
