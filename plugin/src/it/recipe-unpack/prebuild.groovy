import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

// What another project has published: a jar with a figure.
def folder = new File(basedir, 'figures-repository/com/example/figures/1.0')
folder.mkdirs()
new File(folder, 'figures-1.0.pom').setText('''\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>figures</artifactId>
  <version>1.0</version>
</project>
''', 'UTF-8')
new ZipOutputStream(new FileOutputStream(new File(folder, 'figures-1.0.jar'))).withCloseable { jar ->
    ['META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n',
     'META-INF/maven/com.example/figures/pom.properties': 'version=1.0\n',
     'bell.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="5" cy="5" r="4"/></svg>\n'].each { name, text ->
        jar.putNextEntry(new ZipEntry(name))
        jar.write(text.getBytes('UTF-8'))
        jar.closeEntry()
    }
}
return true
