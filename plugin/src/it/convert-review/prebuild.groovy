import java.nio.file.Files

// Two copies of the publication, as they are when an editor has worked on them.
def source = basedir.toPath().resolve('src/main/publication')
['edited', 'accepted'].each { copy ->
    Files.walk(source).each { path ->
        def target = basedir.toPath().resolve(copy).resolve(source.relativize(path).toString())
        Files.createDirectories(target.parent)
        if (Files.isRegularFile(path)) {
            Files.copy(path, target)
        }
    }
}
def decisions = new File(basedir, 'edited/zh-Hant-TW/conversion.yaml')
decisions.parentFile.mkdirs()
decisions.setText('''\
glossary: # of the house
  第一年: 元年
  第三年: 三年

open:
  计划 (計畫/計劃):
    take: 計畫
    except:
      这个计划: 計劃
''', 'UTF-8')
return true
