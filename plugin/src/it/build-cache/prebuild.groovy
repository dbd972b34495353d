import java.nio.file.Files

// Two copies of the project; in one of them a word is different.
['again', 'changed'].each { copy ->
    ['.mvn', 'src', 'pom.xml'].collect { basedir.toPath().resolve(it) }.each { root ->
        Files.walk(root).each { path ->
            def target = basedir.toPath().resolve(copy).resolve(basedir.toPath().relativize(path))
            Files.createDirectories(target.parent)
            Files.copy(path, target)
        }
    }
}
def text = new File(basedir, 'changed/src/main/publication/en/text.md')
text.text = text.text.replace('clay', 'mud')
return true
