package vn.hocba.ministry.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A package as it arrived: the manifest and the transcripts beside it.
 *
 * @param files by entry name
 */
@SuppressWarnings("ArrayRecordComponent") // opened once, never compared
record Archive(byte[] manifest, Map<String, byte[]> files) {

    private static final String MANIFEST = "manifest.xml";
    private static final int MOST_ENTRIES = 1001;
    private static final int LARGEST_ENTRY = 4 * 1024 * 1024;
    private static final long LARGEST_WHOLE = 128L * 1024 * 1024;

    static Archive open(byte[] zip) throws RefusedException {
        var files = new LinkedHashMap<String, byte[]>();
        long total = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                byte[] content = in.readNBytes(LARGEST_ENTRY + 1);
                total += content.length;
                boolean tooMuch =
                        content.length > LARGEST_ENTRY || total > LARGEST_WHOLE || files.size() >= MOST_ENTRIES;
                if (tooMuch || files.put(entry.getName(), content) != null) {
                    throw new RefusedException(Rejection.PACKAGE_MALFORMED);
                }
            }
        } catch (IOException e) {
            throw new RefusedException(Rejection.PACKAGE_MALFORMED);
        }
        byte[] manifest = files.remove(MANIFEST);
        if (manifest == null) {
            throw new RefusedException(Rejection.PACKAGE_MALFORMED);
        }
        return new Archive(manifest, files);
    }
}
