import io.github.huozi.published.BuildLog

assert new File(basedir, 'src/main/publication/publication.yaml').getText('UTF-8').contains('\ntitle: "Clay"\n')
assert new File(basedir, 'pom.xml').text.contains('<groupId>org.example.books</groupId>')
def published = BuildLog.of(basedir.toPath()).published()
assert published.size() == 2
assert published[0].startsWith('target/publication/movable-type-2-zh-Hant.pdf, ')
assert published[1] == 'target/publication/movable-type-2-zh-Hant.epub'
return true
