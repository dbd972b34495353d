import java.nio.file.Files

// Two checkouts of the project. They share a cache, which is empty.
new File(basedir, 'shared').deleteDir()
['one', 'another/place'].each { copy ->
    new File(basedir, copy).deleteDir()
    ['src', 'pom.xml'].collect { basedir.toPath().resolve(it) }.each { root ->
        Files.walk(root).each { path ->
            def target = basedir.toPath().resolve(copy).resolve(basedir.toPath().relativize(path))
            Files.createDirectories(target.parent)
            Files.copy(path, target)
        }
    }
}
def pom = new File(basedir, 'another/place/pom.xml')
pom.text = pom.text.replace('/../shared', '/../../shared')
return true
