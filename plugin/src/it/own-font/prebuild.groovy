import java.nio.file.Files
import java.nio.file.StandardCopyOption

// Any TrueType font does for the house's; this one is told from huozi's own text faces by its name.
getClass().classLoader.getResourceAsStream('META-INF/huozi/fonts/NotoSansMono-Regular.ttf').withStream {
  Files.copy(it, basedir.toPath().resolve('font/src/main/resources/META-INF/huozi/house.ttf'),
      StandardCopyOption.REPLACE_EXISTING)
}
return true
