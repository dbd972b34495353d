import io.github.huozi.published.BuildLog

// One that is broken fails alone.
def log = BuildLog.of(basedir.toPath())
assert log.told('2 publications: ') == ['2 publications: 1 published, 0 up to date, 1 failed']
def lines = new File(basedir, '../build.log').readLines('UTF-8')
assert lines.any { it.contains('src/main/publication/essays/wood/wood.md:6: the image wood.png does not exist; add the file or correct the path') }
assert lines.any { it.contains('1 of 2 publications has problems') }
assert new File(basedir, 'target/publication/clay/clay-en.epub').isFile()
return true
