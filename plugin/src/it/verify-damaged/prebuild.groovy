import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

// This EPUB replaces the one that the build publishes. It lacks the chapter that it declares, its cover and what it says of itself.
def file = new File(basedir, 'damaged/verify-damaged-1.0-en.epub')
file.parentFile.mkdirs()
new ZipOutputStream(file.newOutputStream()).withCloseable { zip ->
    def type = 'application/epub+zip'.bytes
    def crc = new java.util.zip.CRC32()
    crc.update(type)
    def mimetype = new ZipEntry('mimetype')
    mimetype.with { method = STORED; size = type.length; it.crc = crc.value }
    zip.putNextEntry(mimetype)
    zip.write(type)
    zip.putNextEntry(new ZipEntry('META-INF/container.xml'))
    zip.write('<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>'.bytes)
    zip.putNextEntry(new ZipEntry('p.opf'))
    zip.write('<package><metadata/>\n<manifest><item id="c" href="clay.xhtml"/></manifest></package>'.bytes)
}
return true
