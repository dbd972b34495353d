import io.github.huozi.published.BuildLog
import io.github.huozi.published.PdfFile

def log = BuildLog.of(basedir.toPath())
def counts = '38 characters converted, 32 of them sure'
def file = { folder -> folder + '/zh-Hant-TW/conversion.yaml' }
def source = 'src/main/publication'

// The build says what is undecided, and the review writes it down: once.
assert log.warnings()[0] ==
    "${source}/zh-Hans/01-plan.md:3: \"计划\" in \"我们的计划是每年出版一本…\" is written 計劃 and may be 計畫 (3 like it);" +
    ' decide in zh-Hant-TW/conversion.yaml, into which mvn huozi:convert-review writes what is undecided'
assert log.warnings()[1] == '3 problems: 3 undecided-conversion; -Dhuozi.problems=all lists each'
assert log.told('zh-Hant-TW: ') == [
    "zh-Hant-TW: ${counts}; 0 places decided, 3 open (1 word)",
    "zh-Hant-TW: ${counts}; 0 places decided, 3 open (1 word); ${file(source)} is written",
    "zh-Hant-TW: ${counts}; 0 places decided, 3 open (1 word); ${file(source)} is as it was",
    "zh-Hant-TW: ${counts}; 3 places decided, none open; ${file('edited')} is written",
    "zh-Hant-TW: ${counts}; 3 places decided, none open; ${file('accepted')} is written",
    "zh-Hant-TW: ${counts}; 3 places decided, none open"]*.toString()
assert new File(basedir, file(source)).getText('UTF-8') == '''\
# How words are written that may be written in several ways. Fill in the right form
# after the colon of an open word; until then the first one is written.

open: # 1 word at 3 places
  #: 計劃 at 3 places
  #:   zh-Hans/01-plan.md:3 我们的计划是每年出版一本…
  #:   zh-Hans/01-plan.md:7 …没有改变，出版计划也没有改变。
  #:   zh-Hans/01-plan.md:7 这个计划没有改变，出版计…
  计划 (計劃/計畫):
'''

// What the editor has filled in is decided, and the rest of the file stays.
assert new File(basedir, file('edited')).getText('UTF-8') == '''\
glossary: # of the house
  第一年: 元年
  第三年: 三年

decisions:
  计划 (計劃/計畫):
    take: 計劃
    except:
      这个计划: 計畫
'''
assert new File(basedir, file('accepted')).getText('UTF-8').endsWith('''
decisions:
  计划 (計劃/計畫): 計劃 # 我们的计划是每年出版一本…
''')

// The next build obeys, and says what decides nothing.
def unused = "${file('edited')}:3: the term \"第三年\" is nowhere in the text; delete the entry, or write it as the text has it now"
assert log.warnings().findAll { it.contains('conversion.yaml:') } == [unused, unused, unused]*.toString()
def text = PdfFile.read(basedir.toPath().resolve('target/publication/convert-review-1.0-zh-Hant-TW.pdf')).words()
assert text.contains('元年') && text.contains('我們的計劃') && text.contains('這個計畫')
assert text.contains('出版計劃也')
assert log.told('target/publication/convert-review-1.0-zh-Hant-TW.pdf is up to date').size() == 1
return true
