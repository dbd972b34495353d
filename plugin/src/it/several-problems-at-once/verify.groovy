import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).problems() == [
    'src/main/publication/en/01-links.md:3: the link nowhere.md does not point to a section of this edition;'
        + ' link to one of the edition\'s files or to a web address',
    'src/main/publication/en/01-links.md:5: the image images/press.png does not exist; add the file'
        + ' or correct the path',
    'src/main/publication/publication.yaml:2: "24 November 2026" is not a date; write year, month and'
        + ' day as 2026-11-24, 2026-11 or 2026',
    'src/main/publication/zh-Hans/01-gb2312.md:3: the file is not UTF-8 from here on; save it as'
        + ' UTF-8',
]
assert new File(basedir, 'target/publication').list() as List == ['publish.sarif']
return true
