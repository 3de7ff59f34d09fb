package vn.hocba.sync.sending.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocba.sync.delivery.domain.DeliveryId;

/** The file that is sent: the same content always gives the same bytes, so that a repetition is recognised. */
public final class Zip {

    // the first of January 1980 would add a second time stamp, which depends on the time zone
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    private Zip() {}

    public static byte[] of(String sealedManifest, SortedMap<DeliveryId, byte[]> transcripts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            write(zip, "manifest.xml", sealedManifest.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<DeliveryId, byte[]> transcript : transcripts.entrySet()) {
                DeliveryId id = transcript.getKey();
                write(zip, "transcripts/" + id.transcriptId() + "-v" + id.version() + ".xml", transcript.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
