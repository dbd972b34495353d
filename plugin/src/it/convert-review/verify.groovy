import io.github.huozi.published.BuildLog
import io.github.huozi.published.PdfFile

def log = BuildLog.of(basedir.toPath())
def counts = 'converted characters: 40 (sure: 32)'
def file = { folder -> folder + '/zh-Hant-TW/conversion.yaml' }
def source = 'src/main/publication'

// The build says what is undecided, and the review writes it down: once.
assert log.warnings()[0] ==
    "${source}/publication.yaml:1: \"计划\" in \"出版计划\" is written 計畫 and may be 計劃 (and 3 more like it);" +
    ' decide in zh-Hant-TW/conversion.yaml, where mvn huozi:convert-review writes what is undecided'
assert log.warnings()[1] == '4 problems: 4 undecided-conversion; -Dhuozi.problems=all lists each'
assert log.told('zh-Hant-TW: ') == [
    "zh-Hant-TW: ${counts}; decided places: 0; open places: 4 (words: 1)",
    "zh-Hant-TW: ${counts}; decided places: 0; open places: 4 (words: 1); ${file(source)} is written",
    "zh-Hant-TW: ${counts}; decided places: 0; open places: 4 (words: 1); ${file(source)} is as it was",
    "zh-Hant-TW: ${counts}; decided places: 4; open places: none; ${file('edited')} is written",
    "zh-Hant-TW: ${counts}; decided places: 4; open places: none; ${file('accepted')} is written",
    "zh-Hant-TW: ${counts}; decided places: 4; open places: none"]*.toString()
assert new File(basedir, file(source)).getText('UTF-8') == '''\
# How words are written that may be written in several ways. Fill in the right form
# after the colon of an open word; until then the first one is written.

open: # 1 word at 4 places
  #: 計畫 at 4 places
  #:   publication.yaml:1 出版计划
  #:   zh-Hans/01-plan.md:3 我们的计划是每年出版一本书…
  #:   zh-Hans/01-plan.md:7 这个计划没有改变，出版计…
  #:   and 1 more
  计划 (計畫/計劃):
'''

// What the editor has filled in is decided, and the rest of the file stays.
assert new File(basedir, file('edited')).getText('UTF-8') == '''\
glossary: # of the house
  第一年: 元年
  第三年: 三年

decisions:
  计划 (計畫/計劃):
    take: 計畫
    except:
      这个计划: 計劃
'''
assert new File(basedir, file('accepted')).getText('UTF-8').endsWith('''
decisions:
  计划 (計畫/計劃): 計畫 # 出版计划
''')

// The next build obeys, and says what decides nothing.
def unused = "${file('edited')}:3: the term \"第三年\" does not occur in the text; delete the entry, or write it as the text has it now"
assert log.warnings().findAll { it.contains('conversion.yaml:') } == [unused, unused, unused]*.toString()
def text = PdfFile.read(basedir.toPath().resolve('target/publication/convert-review-1.0-zh-Hant-TW.pdf')).words()
assert text.contains('元年') && text.contains('我們的計畫') && text.contains('這個計劃')
assert text.contains('出版計畫也')
assert log.told('target/publication/convert-review-1.0-zh-Hant-TW.pdf is up to date').size() == 1
return true
