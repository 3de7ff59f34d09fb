package vn.hocba.ministry.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocba.ministry.inspection.PackageInspection;
import vn.hocba.ministry.sample.SampleAuthority.Identity;

/** A school that signs transcripts and packages. */
public final class SampleSchool {

    public static final Instant MORNING = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

    public final String code;
    public final Identity teacher;
    public final Identity homeroom;
    public final Identity principal;
    public final Identity seal;

    public SampleSchool(SampleAuthority authority, String code) {
        this.code = code;
        this.teacher = authority.person("079080000001");
        this.homeroom = authority.person("079080000002");
        this.principal = authority.person("079080000003");
        this.seal = authority.school("03" + code);
    }

    public static String draft(String id, long version, String mark) {
        return """
                <HOC_BA><DU_LIEU_HOC_BA Id="data"><THONG_TIN_HOC_BA Id="thongtinhocba">\
                <MA_HOC_BA>%s</MA_HOC_BA><PHIEN_BAN>%d</PHIEN_BAN>\
                <DANH_SACH_DIEM><DIEM_TONG_KET Id="dtk-TOAN"><CA_NAM>%s</CA_NAM></DIEM_TONG_KET></DANH_SACH_DIEM>\
                </THONG_TIN_HOC_BA><DANH_SACH_THONG_TIN_KY>\
                <DANH_SACH_GVBM><GVBM Id="gvbm-TOAN" MA_MON="TOAN"></GVBM></DANH_SACH_GVBM>\
                <GVCN Id="gvcn"></GVCN></DANH_SACH_THONG_TIN_KY></DU_LIEU_HOC_BA>\
                <PHAT_HANH_HOC_BA><CBQL Id="cbql"></CBQL><KY_PHAT_HANH Id="kph"></KY_PHAT_HANH></PHAT_HANH_HOC_BA>\
                </HOC_BA>""".formatted(id, version, mark);
    }

    /** A transcript with all signatures in order. */
    public byte[] transcript(String id, long version, String mark) {
        return new SampleSigner(draft(id, version, mark))
                .sign("gvbm-TOAN", "dtk-TOAN", teacher, MORNING.plusSeconds(10))
                .sign("gvcn", "thongtinhocba", homeroom, MORNING.plusSeconds(20))
                .sign("cbql", "data", principal, MORNING.plusSeconds(30))
                .sign("kph", "data", seal, MORNING.plusSeconds(40))
                .bytes();
    }

    /** A sealed package of transcripts by file name such as {@code t1-v1}. */
    public byte[] sealedPackage(String packageId, Map<String, byte[]> transcripts) {
        return zip(manifest(packageId, transcripts, seal, text -> text), transcripts);
    }

    public byte[] manifest(
            String packageId, Map<String, byte[]> transcripts, Identity signer, UnaryOperator<String> change) {
        var items = new StringBuilder();
        transcripts.forEach((name, xml) -> items.append("<HOC_BA MA_HOC_BA=\"")
                .append(name, 0, name.lastIndexOf("-v"))
                .append("\" PHIEN_BAN=\"")
                .append(name.substring(name.lastIndexOf("-v") + 2))
                .append("\" SHA256=\"")
                .append(PackageInspection.sha256(xml))
                .append("\"></HOC_BA>"));
        String manifest = "<GOI_HOC_BA><DU_LIEU_GOI Id=\"data\"><MA_GOI>" + packageId + "</MA_GOI><MA_TRUONG>" + code
                + "</MA_TRUONG><NAM_HOC>2025-2026</NAM_HOC><DANH_SACH_HOC_BA>" + items
                + "</DANH_SACH_HOC_BA></DU_LIEU_GOI><KY_PHAT_HANH Id=\"kph\"></KY_PHAT_HANH></GOI_HOC_BA>";
        return new SampleSigner(change.apply(manifest))
                .sign("kph", "data", signer, MORNING.plusSeconds(60))
                .bytes();
    }

    public static byte[] zip(byte[] manifest, Map<String, byte[]> transcripts) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("manifest.xml", manifest);
        transcripts.forEach((name, xml) -> entries.put("transcripts/" + name + ".xml", xml));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                var header = new ZipEntry(entry.getKey());
                header.setTime(0);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
