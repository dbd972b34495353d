import io.github.huozi.published.BuildLog

def installed = new File(localRepositoryPath, 'org/example/attached-artifacts/1.0')
['en.pdf', 'en-kdp.pdf', 'en.epub', 'zh-Hans.pdf', 'zh-Hans-kdp.pdf', 'zh-Hans-offset-cn.pdf', 'zh-Hans.epub'].each {
    def name = "attached-artifacts-1.0-${it}"
    assert new File(installed, name).bytes == new File(basedir, "target/publication/${name}").bytes
}

// Files for print shops have an even number of pages.
def lines = BuildLog.of(basedir.toPath()).published()
assert lines.contains('target/publication/attached-artifacts-1.0-en.pdf, 1 page')
assert lines.contains('target/publication/attached-artifacts-1.0-en-kdp.pdf, 2 pages')
assert lines.contains('target/publication/attached-artifacts-1.0-zh-Hans-offset-cn.pdf, 2 pages')
return true
