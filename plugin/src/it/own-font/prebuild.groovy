import java.nio.file.Files
import java.nio.file.StandardCopyOption

// Any TrueType font can be the user's; this one has another name than huozi's own text faces.
getClass().classLoader.getResourceAsStream('META-INF/huozi/fonts/NotoSansMono-Regular.ttf').withStream {
  Files.copy(it, basedir.toPath().resolve('font/src/main/resources/META-INF/huozi/house.ttf'),
      StandardCopyOption.REPLACE_EXISTING)
}
return true
