import io.github.huozi.published.BuildLog
import io.github.huozi.published.PdfFile

// The plugin's pom names no font: Maven fetches the fonts of symbols because the text has some.
assert BuildLog.of(basedir.toPath()).warnings() == []
def folder = basedir.toPath().resolve('target/publication')
def chinese = PdfFile.read(folder.resolve('symbols-1.0-zh-Hans.pdf'))
assert chinese.characters().contains('安装完成✅，宇航员👩🏽‍🚀上了太空🚀。')
assert chinese.fonts().any { it.contains('NotoEmoji') }
def english = PdfFile.read(folder.resolve('symbols-1.0-en.pdf'))
assert english.characters().contains('Press⌥⌘and1️⃣.')
assert english.fonts().any { it.contains('NotoSansSymbols2') }
return true
