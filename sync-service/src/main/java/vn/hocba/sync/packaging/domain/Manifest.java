package vn.hocba.sync.packaging.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a package holds, as XML in exclusive-canonical form: no prolog, attributes in order, no empty-element tags. The
 * seal is put between the last two tags, and nothing else may change.
 */
public record Manifest(String xml) {

    /** The Id of the element that is sealed. */
    public static final String SEALED_ELEMENT = "data";

    /** The Id of the element that takes the seal. */
    public static final String SEAL_SLOT = "kph";

    private static final String END = "</KY_PHAT_HANH></GOI_HOC_BA>";

    static Manifest of(TranscriptPackage parcel, List<PackageItem> items) {
        var xml = new StringBuilder("<GOI_HOC_BA><DU_LIEU_GOI Id=\"" + SEALED_ELEMENT + "\">");
        element(xml, "MA_GOI", parcel.id());
        element(xml, "MA_TRUONG", parcel.schoolCode());
        element(xml, "NAM_HOC", parcel.schoolYear());
        element(xml, "NGAY_LAP", parcel.createdAt().toString());
        element(xml, "SO_LUONG", Integer.toString(items.size()));
        xml.append("<DANH_SACH_HOC_BA>");
        for (PackageItem item : items) {
            xml.append("<HOC_BA MA_HOC_BA=\"")
                    .append(attribute(item.id().transcriptId()))
                    .append("\" PHIEN_BAN=\"")
                    .append(item.id().version())
                    .append("\" SHA256=\"")
                    .append(attribute(item.sha256()))
                    .append("\"></HOC_BA>");
        }
        xml.append("</DANH_SACH_HOC_BA></DU_LIEU_GOI><KY_PHAT_HANH Id=\"" + SEAL_SLOT + "\">")
                .append(END);
        return new Manifest(xml.toString());
    }

    /** Is that this manifest, with something in the place of the seal and no other difference? */
    public boolean isSealedAs(String sealed) {
        String start = xml.substring(0, xml.length() - END.length());
        return sealed.length() > xml.length() && sealed.startsWith(start) && sealed.endsWith(END);
    }

    public byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    public String sha256() {
        return sha256(bytes());
    }

    /** Lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void element(StringBuilder xml, String name, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        xml.append('<')
                .append(name)
                .append('>')
                .append(escaped)
                .append("</")
                .append(name)
                .append('>');
    }

    private static String attribute(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
