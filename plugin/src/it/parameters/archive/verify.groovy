import io.github.huozi.published.BuildLog

def log = BuildLog.of(basedir.toPath())
assert log.told('2 publications: ') == ['2 publications: 2 published, 0 up to date']
def output = new File(basedir, 'target/publication')
def packed = new java.util.zip.ZipFile(new File(output, 'archive-1.0.zip'))
def names = packed.entries().collect { it.name }
packed.close()
assert names == ['clay/clay-en-cover.png', 'clay/clay-en.epub', 'opds.json', 'wood/wood-en-cover.png', 'wood/wood-en.epub']
assert names.every { new File(output, it).isFile() }
assert new File(output, 'index.json').isFile()
['clay', 'wood'].each { assert new File(output, "${it}/verify.html").isFile() }
return true
