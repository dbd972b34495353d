import io.github.huozi.published.BuildLog
import java.util.zip.ZipFile

def epub = new File(basedir, 'target/publication/embedded-fonts-1.0-en.epub')
def zip = new ZipFile(epub)
assert zip.entries().collect { it.name }.findAll { it.endsWith('.ttf') } ==
    ['EPUB/fonts/LibertinusSerif-Bold.ttf', 'EPUB/fonts/LibertinusSerif-Regular.ttf']
def opf = zip.getInputStream(zip.getEntry('EPUB/package.opf')).getText('UTF-8')
assert opf.contains('<meta property="schema:accessibilityHazard">none</meta>')
assert !opf.contains('cover')
zip.close()
assert BuildLog.of(basedir.toPath()).published().any { it =~ /embedded-fonts-1\.0-en\.epub, 2 fonts of \d+ KB/ }
return true
