package vn.hocba.transcript.transcript.adapter.out.xml;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.Facts;
import vn.hocba.transcript.transcript.domain.Snapshot;
import vn.hocba.transcript.transcript.domain.TranscriptXml;
import vn.hocba.transcript.transcript.domain.YearResult;
import vn.hocba.transcript.transcript.domain.YearResult.SubjectResult;

/**
 * The shape that two independent code bases show; the ministry's own schema, once it is published, replaces this class
 * and its golden files. Signatures stand outside of what they sign.
 */
@Component
class CanonicalTranscriptXml implements TranscriptXml {

    @Override
    public byte[] compose(Snapshot snapshot) {
        var out = CanonicalWriter.composing();
        out.open("HOC_BA").open("DU_LIEU_HOC_BA", Map.of("Id", "data"));
        out.open("THONG_TIN_HOC_BA", Map.of("Id", "thongtinhocba"));
        FactsXml.write(out, snapshot);
        out.close("THONG_TIN_HOC_BA");
        signerHolders(out, snapshot.result());
        out.close("DU_LIEU_HOC_BA").open("PHAT_HANH_HOC_BA");
        holder(out, "CBQL", Map.of("Id", "cbql"));
        holder(out, "KY_PHAT_HANH", Map.of("Id", "kph"));
        return out.close("PHAT_HANH_HOC_BA").close("HOC_BA").bytes();
    }

    @Override
    public Optional<byte[]> withoutSignatures(byte[] signed) {
        return SafeXml.parse(signed).flatMap(SafeXml::canonicalWithoutSignatures);
    }

    @Override
    public Optional<Facts> read(byte[] xml) {
        return SafeXml.parse(xml).flatMap(FactsReader::read);
    }

    private static void signerHolders(CanonicalWriter out, YearResult result) {
        out.open("DANH_SACH_THONG_TIN_KY");
        if (result.level() != SchoolLevel.PRIMARY) {
            out.open("DANH_SACH_GVBM");
            for (SubjectResult subject : result.subjects()) {
                holder(
                        out,
                        "GVBM",
                        Map.of(
                                "Id", "gvbm-" + subject.subjectCode(),
                                "MA_MON", subject.subjectCode(),
                                "MA_GV", subject.teacher().staffId(),
                                "HO_TEN", subject.teacher().fullName()));
            }
            out.close("DANH_SACH_GVBM");
        }
        holder(
                out,
                "GVCN",
                Map.of(
                        "Id", "gvcn",
                        "MA_GV", result.homeroomTeacher().staffId(),
                        "HO_TEN", result.homeroomTeacher().fullName()));
        out.close("DANH_SACH_THONG_TIN_KY");
    }

    /** An empty place for a signature. */
    private static void holder(CanonicalWriter out, String name, Map<String, String> attributes) {
        out.open(name, attributes).close(name);
    }
}
