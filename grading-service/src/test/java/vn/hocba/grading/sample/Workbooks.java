package vn.hocba.grading.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Changes workbooks as spreadsheets, people and attackers do: in their parts. */
public final class Workbooks {

    private Workbooks() {}

    /** With one part rewritten as text. */
    public static byte[] rewritten(byte[] workbook, String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(workbook);
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        String after = change.apply(text);
        if (after.equals(text)) {
            throw new AssertionError("nothing to change in " + part);
        }
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    /** With one part more. */
    public static byte[] with(byte[] workbook, String part, byte[] content) {
        Map<String, byte[]> parts = parts(workbook);
        parts.put(part, content);
        return packed(parts);
    }

    /** With something else in a cell of the first sheet; {@code inner} is its XML, {@code type} its t attribute. */
    public static byte[] cell(byte[] workbook, String name, String type, String inner) {
        return rewritten(
                workbook,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "<c r=\"" + name + "\"( s=\"\\d+\")?(?: t=\"\\w+\")?(?:/>|>.*?</c>)",
                        "<c r=\"" + name + "\"$1" + (type.isEmpty() ? "" : " t=\"" + type + "\"") + ">"
                                + java.util.regex.Matcher.quoteReplacement(inner) + "</c>"));
    }

    /** A text in a cell of the first sheet. */
    public static byte[] text(byte[] workbook, String name, String text) {
        return cell(workbook, name, "inlineStr", "<is><t>" + text + "</t></is>");
    }

    /** A number in a cell of the first sheet, with the digits that the file has. */
    public static byte[] number(byte[] workbook, String name, String digits) {
        return cell(workbook, name, "", "<v>" + digits + "</v>");
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        var parts = new LinkedHashMap<String, byte[]>();
        if (workbook.length == 0) {
            return parts;
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
