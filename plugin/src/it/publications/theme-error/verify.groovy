import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).problems() == [
    'src/main/publication/theme/parts.ftlh:2: column 18: publication.titel is not set; correct the'
        + ' template; https://github.com/huozi/huozi/blob/main/docs/templates.md lists what a template may use',
    'src/main/publication/theme/section.ftlh:5: column 8: Unexpected end of file reached. You have'
        + ' an unclosed #if. Check if the FreeMarker end-tags are present, and aren\'t malformed.'
        + ' (Note that FreeMarker end-tags must have # or @ after the / character.); correct the'
        + ' template; https://github.com/huozi/huozi/blob/main/docs/templates.md lists what a template may use',
]
assert new File(basedir, 'target/publication').list() as List == ['publish.sarif']
return true
