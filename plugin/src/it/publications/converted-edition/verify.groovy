import io.github.huozi.published.EpubFile
import io.github.huozi.published.PdfFile
import java.nio.file.Path

Path output = basedir.toPath().resolve('target/publication')
def text = { String edition ->
    PdfFile.read(output.resolve("converted-edition-1.0-${edition}.pdf")).characters()
}

assert text('zh-Hans').contains('他说：“头发。”头发与头发。')
assert text('zh-Hant-TW').contains('臺灣版的前言。')
assert text('zh-Hant-TW').contains('他說：「頭髮。」头发與头发。')
assert text('zh-Hant-HK').contains('簡體的前言。')
assert !text('zh-Hant-HK').contains('臺灣')
['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'].each { edition ->
    assert output.resolve("converted-edition-1.0-${edition}.epub").toFile().isFile()
}
return true
