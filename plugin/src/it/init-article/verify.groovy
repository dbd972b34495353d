import io.github.huozi.published.BuildLog

def log = new File(basedir, 'build.log').getText('UTF-8')
['pom.xml', '.gitignore', '.github/workflows/publish.yml', 'src/main/publication/publication.yaml', 'src/main/publication/theme/css/theme.css',
 'src/main/publication/en/01-text.md', 'src/main/publication/zh-Hans/images/sort.svg'].each { path ->
    assert log.contains("written: ${path}")
    assert new File(basedir, path).isFile()
}
assert log.contains('type: article, as none is given; the other one: -Dtype=book')
assert log.contains('now run: mvn package')
assert new File(basedir, 'src/main/publication/publication.yaml').getText('UTF-8').contains('\ntitle: "Clay"\n')
assert new File(basedir, 'pom.xml').text.contains('<groupId>org.example.books</groupId>')
// The files are named by the folder.
assert BuildLog.of(basedir.toPath()).published() == [
    'target/publication/init-article-2-en.pdf, 5 pages',
    'target/publication/init-article-2-en.epub',
    'target/publication/init-article-2-zh-Hans.pdf, 6 pages',
    'target/publication/init-article-2-zh-Hans.epub']
// A further language is added beside what is there; the declaration is the author's.
assert log.contains('written: src/main/publication/ja/01-text.md')
assert log.contains('left as it is: src/main/publication/publication.yaml; add to it, for the new editions:')
assert log.contains('title: {ja: …}')
assert !new File(basedir, 'src/main/publication/publication.yaml').getText('UTF-8').contains(' ja:')
return true
