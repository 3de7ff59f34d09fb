package vn.hocba.grading.book.adapter.out.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.hocba.grading.book.domain.FileRefusal;

/**
 * Looks at a sent package before any library does: how much is really in it, that it has nothing that acts, and that no
 * part makes a library take memory or time without end. The sizes that a package claims are not believed; it is
 * inflated, up to a limit.
 */
final class PackageCheck {

    /** A class of 60 with comments everywhere is below 3 MB. */
    private static final int MOST_INFLATED = 20 * 1024 * 1024;

    private static final int MOST_PARTS = 200;
    private static final int BUFFER = 16 * 1024;
    private static final Set<String> ACTIVE =
            Set.of("vbaproject", "externallinks/", "activex/", "embeddings/", "connections.xml", "querytables/");

    private final Set<String> names = new HashSet<>();
    private final SheetParts sheets = new SheetParts();
    private long inflated;

    /** Why the file must not be read; empty when it may. */
    static Optional<FileRefusal> refusal(byte[] file) {
        try {
            return new PackageCheck().check(file);
        } catch (IOException | XMLStreamException | RuntimeException e) { // broken, in whatever way
            return Optional.of(FileRefusal.NOT_A_WORKBOOK);
        }
    }

    private Optional<FileRefusal> check(byte[] file) throws IOException, XMLStreamException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                Optional<FileRefusal> refusal = check(entry, zip);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        boolean workbook = names.contains("[content_types].xml") && names.contains(SheetParts.WORKBOOK);
        return workbook ? sheets.refusal() : Optional.of(FileRefusal.NOT_A_WORKBOOK);
    }

    private Optional<FileRefusal> check(ZipArchiveEntry entry, ZipFile zip) throws IOException, XMLStreamException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (!names.add(name)) {
            return Optional.of(FileRefusal.NOT_A_WORKBOOK); // readers disagree which of two parts counts
        }
        if (ACTIVE.stream().anyMatch(name::contains)) {
            return Optional.of(FileRefusal.ACTIVE_CONTENT);
        }
        byte[] part = inflate(zip.getInputStream(entry));
        if (inflated > MOST_INFLATED || names.size() > MOST_PARTS) {
            return Optional.of(FileRefusal.TOO_LARGE);
        }
        if (isXml(name) && hasEntities(part)) {
            return Optional.of(FileRefusal.ACTIVE_CONTENT);
        }
        return isRead(name) ? PartScan.refusal(part, sheets.reading(name)) : Optional.empty();
    }

    private byte[] inflate(InputStream zip) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0 && inflated <= MOST_INFLATED; read = zip.read(buffer)) {
            inflated += read;
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    /** Whether a part with this name was looked at as XML, as what a reader opens has to be; drawings of old programs (.vml) are often no XML. */
    static boolean isRead(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static boolean isXml(String name) {
        return isRead(name) || name.endsWith(".vml");
    }

    /** No part of a workbook declares a document type; one in another encoding than UTF-8 could hide it. */
    private static boolean hasEntities(byte[] part) {
        boolean wide = part.length > 1 && (part[0] == 0 || part[1] == 0 || (part[0] & 0xFE) == 0xFE);
        String text = new String(part, StandardCharsets.ISO_8859_1);
        String prolog = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        boolean otherEncoding = prolog.contains("encoding") && !prolog.contains("utf-8");
        return wide || otherEncoding || text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }
}
