import io.github.huozi.published.BuildLog

def log = new File(basedir, 'build.log').text
assert log.contains('pom.xml: the plugin is added; all else is as it was')
assert log.contains('left as it is: .gitignore')
assert new File(basedir, '.gitignore').text == '# mine\n'
def pom = new File(basedir, 'pom.xml').text
assert pom.startsWith('''<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"><!-- kept: <build><plugins> -->
    <modelVersion>4.0.0</modelVersion>
    <groupId>org.example</groupId>
    <artifactId>kept</artifactId>
    <version>3</version>
    <packaging>pom</packaging>   <!-- as it was -->
    <build>
        <plugins>
            <plugin>
                <groupId>io.github.huozi</groupId>
''')
assert pom.endsWith('    </build>\n</project>\n')
assert BuildLog.of(basedir.toPath()).published() == ['target/publication/kept-3-en.epub']
return true
